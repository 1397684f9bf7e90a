import { whySentences } from '#render/why-text.js';
import { asJson, printable } from '#text/printable.js';
import { verdictOf } from '../gravity.js';
import { type Line, piece } from '../line.js';
import { pathsCommand } from '../shown-by.js';
import { silenceOf } from '../silent.js';
import { ticketOf } from '../ticket.js';
import type { Copies, Listing, Scene, View } from '../view.js';
import { listingOfTold } from './told.js';
import { whyTold } from './why-told.js';

/** The root cause of one path in two sentences, and all that proves it. */
export const why: View = {
  id: 'why',
  title: 'Why',
  what: 'why the path is not in use: the cause, what was found, the lines that prove it, what to do',
  listing,
  preview: null,
};

function listing(scene: Scene): Listing {
  const silence = silenceOf(scene);
  return listingOfTold(silence === null ? whyTold(scene) : [], {
    head: silence === null ? headOf(scene) : [],
    empty: silence ?? 'nothing is known here',
    opens: null,
    copies: () => copiesOf(scene),
  });
}

/** The leaf with its verdict, and the path as the router prints it. */
function headOf({ focus: { one, leaf, path } }: Scene): readonly Line[] {
  if (one === null || leaf === null) return [];
  const { words, tone } = verdictOf(one, leaf);
  const printed =
    path === null
      ? 'no path'
      : `path ${path.number} of ${leaf.paths.length}: ${path.neighbor ?? 'no neighbor printed'} <${path.flags.join(',')}> ${path.asPath}`;
  return [[piece(`${leaf.name}  `, 'strong'), piece(`${words}  `, tone), piece(printed, 'dim')]];
}

function copiesOf(scene: Scene): Partial<Copies> {
  const { one, leaf, path } = scene.focus;
  if (one === null || leaf === null) return {};
  return {
    value: printable(whySentences({ one, leaf, path }).join(' ')),
    command: pathsCommand(one),
    json: asJson(path ?? leaf),
    ticket: ticketOf(scene),
  };
}
