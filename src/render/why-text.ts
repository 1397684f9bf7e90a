import { findingsAbout, groupsOf, rootAbout } from '#findings/about.js';
import type {
  Case,
  Cause,
  LeafVerdict,
  MultipathStatus,
  PathVerdict,
} from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { list, verb } from '#text/words.js';

/** What a path, or a leaf without one, is about. */
export interface Asked {
  readonly one: Case;
  readonly leaf: LeafVerdict;
  /** Null: the leaf as a whole. */
  readonly path: PathVerdict | null;
}

/** Why the path is as it is, in two sentences: what the decision did, and what that goes back to. */
export function whySentences(asked: Asked): readonly [string, string] {
  const { leaf, path } = asked;
  const first = path === null ? leafSentence(asked) : `${pathSentence(leaf, path)}.`;
  return [first, behindSentence(asked)];
}

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

/** `path 2 from 192.0.2.1`. */
const nameOf = ({ number, neighbor }: PathVerdict): string =>
  neighbor === '0.0.0.0' || neighbor === '::'
    ? `path ${number}, from no neighbor,`
    : `path ${number} from ${neighbor ?? 'a neighbor that is not printed'}`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function pathSentence(leaf: LeafVerdict, path: PathVerdict): string {
  const who = capital(nameOf(path));
  const { flags, cause } = path;
  if (flags.includes('used')) return `${who} is in use${behindWhom(path)}`;
  if (cause?.step === 'invalid-route') return `${who} is invalid${reasonOf(cause)}`;
  if (flags.includes('best') && cause === null) return `${who} is the best one, and is not used`;
  if (cause === null || cause.step === 'undetermined')
    return `${who} is not used, and these reports do not show why`;
  const tied = TIED[path.multipath];
  return tied === undefined
    ? `${who} is not used: it loses to path ${cause.against} at step \`${cause.step}\`${preferred(leaf, cause)}${assuming(cause)}`
    : `${who} is not used: it ties with path ${cause.against}, the best one, at every step that must tie, and ${tied}`;
}

/** Why a path that could share the load does not. */
const TIED: Readonly<Partial<Record<MultipathStatus, string>>> = {
  eligible: 'no two paths share the load here',
  'cut-by-maximum': 'the width of multipath is used up by others',
  'needs-multiple-as':
    'it comes from another neighbor AS, which `allow-multiple-as false` keeps out',
};

function behindWhom({ cause }: PathVerdict): string {
  if (cause === null) return ': it is the best one';
  return cause.step === 'undetermined'
    ? ` beside path ${cause.against}, the best one`
    : ` beside path ${cause.against}, the best one, behind which \`${cause.step}\` sorts it`;
}

const reasonOf = ({ mine }: Cause): string =>
  mine === null || mine === 'invalid'
    ? ', and the report does not print why'
    : `: ${quoted(String(mine))}; an invalid path takes no part in the decision`;

const quoted = (reasons: string): string =>
  list(reasons.split(', ').map((reason) => `\`${reason}\``));

/** Where the shorter AS path wins, with 1 against 0. */
function preferred({ contests }: LeafVerdict, { step, mine, best }: Cause): string {
  const prefers = contests.find((contest) => contest.step === step)?.prefers;
  const rule = prefers === undefined ? '' : `, where ${prefers} wins`;
  return mine === null || best === null
    ? rule
    : `${rule}${rule === '' ? '' : ','} with ${mine} against ${best}`;
}

function assuming({ assuming: steps }: Cause): string {
  if (steps.length === 0) return '';
  const words = list(steps.map((step) => `\`${step}\``));
  return `, if ${words}, which the report does not print, ${verb(steps.length, 'is a tie', 'are ties')}`;
}

function leafSentence({ one, leaf }: Asked): string {
  if (leaf.usedPaths === null) return `No BGP report of ${leaf.name} tells of ${one.prefix}.`;
  return leaf.paths.length === 0
    ? `${leaf.name} holds no BGP path for ${one.prefix}.`
    : `${capital(leaf.name)}: ${leaf.because}.`;
}

/** What stands behind it: the root of what was found, or what can be said without one. */
function behindSentence(asked: Asked): string {
  const { one, leaf, path } = asked;
  if (path?.flags.includes('used') === true) return `${leaf.name} as a whole: ${leaf.because}.`;
  const found = rootAbout(groupsOf(findingsAbout(one, leaf, path)), leaf, path);
  if (found === null)
    return one.notChecked.length === 0
      ? 'No rule found more about it.'
      : 'No rule found more about it; what could not be checked stands below.';
  const { root, isNamed } = found;
  const { device } = root.subject;
  const where = device === null ? '' : ` on ${device}`;
  if (path !== null && path.cause?.step === 'invalid-route' && root.subject.path === path.number)
    return beyondReason(root, where);
  return `${isNamed ? 'Root cause' : 'Found'}${where}: ${root.message}.`;
}

/** The finding about an invalid path says its reason again; what is quoted beside says more. */
function beyondReason({ evidence, remedies }: Finding, where: string): string {
  const [, beside] = evidence.filter(({ label }) => label !== 'no Valid flag');
  if (beside?.text != null) return `Found${where}: \`${beside.text.trim()}\`, ${beside.label}.`;
  return remedies.length === 0
    ? 'The reports say no more about it.'
    : 'The reports say no more about it; what to do stands below.';
}

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
  if (cause.step === 'invalid-route') return `invalid${reasonWords(cause)}; ${BASES[cause.basis]}`;
  const values =
    cause.mine === null || cause.best === null
      ? ''
      : `, ${cause.mine} against ${cause.best} of path ${cause.against}`;
  return `\`${cause.step}\`${values}; ${BASES[cause.basis]}${assuming(cause)}`;
}

const reasonWords = ({ mine }: Cause): string =>
  mine === null || mine === 'invalid' ? '' : `: ${quoted(String(mine))}`;

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
