import type { Cause, LeafVerdict, MultipathStatus, PathVerdict } from '#findings/diagnosis.js';
import { list, verb } from '#text/words.js';

/** What the router prints on a path beside what was found, each with its name. */
export function wordsBeside(
  leaf: LeafVerdict,
  path: PathVerdict,
): readonly (readonly [name: string, words: string])[] {
  return [
    ['router prints', routerWords(path)],
    ['bgpwhy finds', foundWords(path)],
    ['multipath', MULTIPATH[path.multipath]],
    ...leaf.replay.conflicts
      .filter((conflict) => conflict.path === path.number)
      .map(
        ({ what, printed, expected }) =>
          [
            'contradiction',
            `the ${what} is printed as \`${printed}\`, replayed as \`${expected}\``,
          ] as const,
      ),
  ];
}

/** The word compares with the path sorted just ahead, and misleads where that is not the best one. */
function routerWords({ routerSays, cause, flags }: PathVerdict): string {
  if (routerSays === null) return 'no reason; only the report with `detail` holds one';
  const word = `\`${routerSays}\``;
  if (!flags.includes('valid')) return `${word}, which says nothing of an invalid path`;
  if (cause === null) return flags.includes('best') ? `${word}: it is sorted first` : word;
  if (cause.step === routerSays)
    return `${word}; true against path ${cause.against}, the best one, too`;
  return `${word}, against the path sorted just ahead of it, not against path ${cause.against}, the best one`;
}

function foundWords({ cause, flags }: PathVerdict): string {
  if (cause === null)
    return flags.includes('best') ? 'the best path' : 'undetermined: no path is the best one';
  if (cause.step === 'undetermined')
    return `undetermined: several steps may decide against path ${cause.against}`;
  if (cause.step === 'invalid-route') return `${invalidWords(cause)}; ${BASES[cause.basis]}`;
  const values =
    cause.mine === null || cause.best === null
      ? ''
      : `, ${cause.mine} against ${cause.best} of path ${cause.against}`;
  return `\`${cause.step}\`${values}; ${BASES[cause.basis]}${assumingWords(cause)}`;
}

/** `invalid: `, and each reason that is printed. */
export function invalidWords({ mine }: Cause): string {
  if (mine === null || mine === 'invalid') return 'invalid';
  const reasons = String(mine).split(', ');
  return `invalid: ${list(reasons.map((reason) => `\`${reason}\``))}`;
}

/** What has to hold for the cause to be right; empty where it follows from what is printed. */
export function assumingWords({ assuming: steps }: Cause): string {
  if (steps.length === 0) return '';
  const words = list(steps.map((step) => `\`${step}\``));
  return `, if ${words}, which the report does not print, ${verb(steps.length, 'is a tie', 'are ties')}`;
}

const BASES: Readonly<Record<Cause['basis'], string>> = {
  stated: 'the router names it',
  derived: 'it follows from what is printed',
  assumed: 'likely',
};

const MULTIPATH: Readonly<Record<MultipathStatus, string>> = {
  'in-use': 'in use: it takes its share of the load',
  eligible: 'eligible: a width of one, or `allow-multiple-as false`, keeps it out',
  'cut-by-maximum': 'cut by maximum: others have used up the width',
  'needs-multiple-as': 'needs `allow-multiple-as`: it comes from another neighbor AS',
  'not-equal': 'not equal: it loses where paths must tie to share the load',
  invalid: 'invalid: it takes no part',
  undetermined: 'undetermined: the report leaves it open',
};
