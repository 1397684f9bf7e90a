import type { Diagnosis } from '#findings/diagnosis.js';
import type { Finding, Remedy } from '#findings/finding.js';
import { hanging, wrapped } from './lines.js';
import type { Paint } from './paint.js';

/** What stands around the lines of a change, so that nothing is changed unseen or for good. */
export const FRAME = {
  before: ['enter candidate private'],
  behind: ['diff', 'commit validate', 'commit confirmed'],
  keep: 'tools system configuration confirmed-accept',
} as const;

const roots = ({ cases }: Diagnosis): readonly Finding[] =>
  cases.flatMap(({ findings }) => findings.filter((one) => one.roots.length === 0));

/**
 * The change to begin with: the first cure of the first root whose cure is a change that can be
 * typed as it stands. Several spellings, or a name to fill in, can't; and where the first cure is
 * none of configuration, no other one is put forward.
 */
export function firstChange(diagnosis: Diagnosis): Remedy | null {
  return (
    roots(diagnosis)
      .map(readyCure)
      .find((cure) => cure !== null) ?? null
  );
}

function readyCure({ remedies }: Finding): Remedy | null {
  const [cure, next] = remedies.filter(({ kind }) => kind !== 'inspect');
  if (cure?.kind !== 'configure' || cure.fill.length > 0) return null;
  return next?.title === cure.title ? null : cure;
}

/** How to type a change, how to see whether it helped, and how to keep it: once for all remedies. */
export function changeText(
  diagnosis: Diagnosis,
  width: number,
  paint: Paint,
): readonly string[] | null {
  const cures = roots(diagnosis).flatMap(({ remedies }) => remedies);
  const first = firstChange(diagnosis) ?? cures.find(isChange);
  if (first === undefined) return null;
  const several = cures.some((one, at) => isChange(one) && isSpelling(one, cures[at - 1]));
  const typed = (line: string): string => `  ${paint('good', line)}`;
  return [
    ...wrapped(several ? `${HOW} ${SPELLINGS}` : HOW, width),
    ...wrapped(`${LOOK}${first.verify.some(isEvpn) ? BY_EVPN : ''}:`, width),
    ...first.verify.map(typed),
    ...wrapped(KEEP, width),
    typed(FRAME.keep),
    ...hanging('  ', UNSURE, width),
  ];
}

/** The same change as another release spells it. */
const isSpelling = (one: Remedy, before: Remedy | undefined): boolean =>
  before?.title === one.title && before.releases !== one.releases;

const isChange = ({ kind }: Remedy): boolean => kind === 'configure';

const isEvpn = (line: string): boolean => line.includes(' evpn ');

const HOW =
  'To change a leaf, type the lines of one `do` between `enter candidate private` and `diff`, `commit validate`, `commit confirmed`; one `do` at a time.';
const SPELLINGS = 'Where releases spell it differently, `show version` tells the release.';
const LOOK = 'Then look on every leaf whether it helped';
const BY_EVPN =
  ', since a BGP route that becomes active also makes a leaf announce or withdraw it by EVPN';
const KEEP = 'To keep it, before `commit confirmed` takes it back by itself:';
const UNSURE =
  'It is in the models of 25.3; of older releases it is not known. Without it, `commit now` stands in place of `commit confirmed`, and nothing takes that back.';
