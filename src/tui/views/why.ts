import { findingKey } from '../focus.js';
import { line } from '../line.js';
import { type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { findingsAbout, sentenceOf, whyLines } from './why-lines.js';

/** The root cause of one path in a sentence, and all that proves it. */
export const why: View = {
  id: 'why',
  title: 'Why',
  what: 'why the path is not in use: the cause, what was found, the lines that prove it, what to do',
  listing,
  preview: null,
};

function listing(scene: Scene): Listing {
  const { one, leaf, path } = scene.focus;
  const lines = whyLines(scene);
  const first =
    one === null || leaf === null || path === null ? undefined : findingsAbout(one, leaf, path)[0];
  return listingOf(lines, {
    head: leaf === null ? [] : [line(`${leaf.name}: ${leaf.because}`, 'dim')],
    empty: 'there is no path here; `1` shows the fabric, `9` what was found',
    opensAt: () =>
      first === undefined
        ? { ...scene.place, view: 'ladder' }
        : { ...scene.place, view: 'evidence', finding: findingKey(first) },
    copiesAt: (at) => ({
      ...NO_COPIES,
      row: (lines[at] ?? [])
        .map(({ text }) => text)
        .join('')
        .trim(),
      value: path === null ? null : sentenceOf(path),
      json: path === null ? null : JSON.stringify(path),
    }),
    stops: lines.flatMap((pieces, at) =>
      pieces.some(({ tone }) => tone === 'evidence') ? [at] : [],
    ),
  });
}
