import { findingsAbout, groupsOf, rootAbout } from '#findings/about.js';
import type {
  Case,
  Cause,
  LeafVerdict,
  MultipathStatus,
  PathVerdict,
} from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { assumingWords, invalidWords } from './words-beside.js';

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
  const first = path === null ? leafSentence(asked) : pathSentence(leaf, path);
  return [first, behindSentence(asked)];
}

/** `Path 2 from 192.0.2.1`. */
const nameOf = ({ number, neighbor }: PathVerdict): string =>
  neighbor === '0.0.0.0' || neighbor === '::'
    ? `Path ${number}, from no neighbor,`
    : `Path ${number} from ${neighbor ?? 'a neighbor that is not printed'}`;

function pathSentence(leaf: LeafVerdict, path: PathVerdict): string {
  const who = nameOf(path);
  const { flags, cause } = path;
  if (flags.includes('used')) return `${who} is in use${behindWhom(path)}.`;
  if (cause?.step === 'invalid-route')
    return `${who} is ${invalidWords(cause)}; an invalid path takes no part in the decision.`;
  if (cause === null)
    return flags.includes('best') ? `${who} is the best one, and is not used.` : unknown(who);
  if (cause.step === 'undetermined') return unknown(who);
  const tied = tiedWords(leaf, path.multipath, cause);
  return tied === null
    ? `${who} is not used: it loses to path ${cause.against} at step \`${cause.step}\`${comparedWords(leaf, cause)}.`
    : `${who} is not used, though it ties with path ${cause.against}, the best one, at every step that must tie: ${tied}.`;
}

const unknown = (who: string): string => `${who} is not used, and these reports do not show why.`;

function behindWhom({ cause }: PathVerdict): string {
  if (cause === null) return ': it is the best one';
  return cause.step === 'undetermined'
    ? ` beside path ${cause.against}, the best one`
    : ` beside path ${cause.against}, the best one, behind which \`${cause.step}\` sorts it`;
}

/** Why a path that could share the load does not; null: it loses at a step that must tie. */
function tiedWords(
  { contests }: LeafVerdict,
  status: MultipathStatus,
  { step }: Cause,
): string | null {
  const contest = contests.find((one) => one.step === step);
  const isOpen = status === 'undetermined' && contest?.multipath === 'may-differ';
  return TIED[status] ?? (isOpen ? 'what keeps it out is open' : null);
}

const TIED: Readonly<Partial<Record<MultipathStatus, string>>> = {
  eligible: 'no two paths share the load here',
  'cut-by-maximum': 'others have used up the width of multipath',
  'needs-multiple-as': 'it comes from another neighbor AS, and `allow-multiple-as` is false',
};

/** What the step prefers, and the two values. */
function comparedWords({ contests }: LeafVerdict, cause: Cause): string {
  const { step, mine, best } = cause;
  const prefers = contests.find((contest) => contest.step === step)?.prefers;
  const rule = prefers === undefined ? '' : `, which prefers ${prefers}`;
  const values = mine === null || best === null ? '' : `: ${mine} against ${best}`;
  return `${rule}${values}${assumingWords(cause)}`;
}

function leafSentence({ one, leaf }: Asked): string {
  if (leaf.usedPaths === null) return `No BGP report of ${leaf.name} tells of ${one.prefix}.`;
  return leaf.paths.length === 0
    ? `${leaf.name} holds no BGP path for ${one.prefix}.`
    : `${leaf.name}: ${leaf.because}.`;
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
  if (saysItAgain(root, path)) return beyond(root, where);
  return `${isNamed ? 'Root cause' : 'Found'}${where}: ${root.message}.`;
}

/** Rules that tell what is seen and not what it comes from. */
const SYMPTOMS: ReadonlySet<string> = new Set([
  'no-path',
  'no-active-route',
  'idle-path-unexplained',
  'multipath-left-at-one',
]);

/** Whether a finding says no more than the sentence about the path. */
function saysItAgain({ rule, subject, message }: Finding, path: PathVerdict | null): boolean {
  if (SYMPTOMS.has(rule)) return true;
  const cause = path?.cause ?? null;
  if (cause === null) return false;
  return cause.step === 'invalid-route'
    ? subject.path === path?.number
    : message.includes(`at step \`${cause.step}\``) && / loses? to path /.test(message);
}

/** What is quoted beside the path itself says more; else what helps does. */
function beyond({ evidence, notes, remedies }: Finding, where: string): string {
  const beside = evidence.find(({ label }) => !PLAIN.test(label));
  if (beside !== undefined) {
    const words = beside.text?.trim() ?? '';
    const quoted = words !== '' && beside.label.startsWith('its ') ? `\`${words}\`, ` : '';
    return `Found${where}: ${quoted}${beside.label}.`;
  }
  const [note] = notes.filter((one) => one.startsWith('one path is all'));
  if (note !== undefined) return `Found${where}: ${note}.`;
  const cure = remedies.find(({ kind }) => kind !== 'inspect');
  return cure === undefined
    ? 'What that comes from is not in these reports; what would tell more stands below.'
    : `What helps: ${cure.title}.`;
}

/** Labels that name a path or its reason and add nothing. */
const PLAIN =
  /^path \d|^the preference that path \d|^no Valid flag$|^the router says why$|^a step that /;
