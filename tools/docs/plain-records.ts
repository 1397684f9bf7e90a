import { bullets, table } from './page.js';

/** The records of `--plain`: what is in capitals is filled in, all else stands as it is. */
export const RECORDS: readonly (readonly [form: string, meaning: string])[] = [
  [
    'verdict VERDICT prefix PREFIX network-instance NAME leaf NAME used NUMBER next-hops NUMBER owner OWNER because SENTENCE',
    'one leaf: paths with the flag Used, next hops of the active route, and who put it into the route table',
  ],
  [
    'path NUMBER leaf NAME neighbor ADDRESS flags FLAGS as-path PATH router-says REASON multipath STATUS cause -',
    'the best path of a leaf, or a path without a best one to compare it with',
  ],
  [
    'path NUMBER leaf NAME neighbor ADDRESS flags FLAGS as-path PATH router-says REASON multipath STATUS cause STEP mine VALUE best VALUE against NUMBER basis BASIS',
    'a path with the step at which it loses to the best one, whose number stands behind `against`',
  ],
  [
    'widths leaf NAME ebgp NUMBER ibgp NUMBER per-next-hop NUMBER evpn NUMBER multiple-as YES-OR-NO',
    'how many next hops may share the load, where a report tells',
  ],
  [
    'replay leaf NAME agrees YES-OR-NO checked NUMBER conflicts NUMBER',
    'printed flags and reasons, recomputed',
  ],
  ['finding RULE SEVERITY leaf NAME follows-from RULES MESSAGE', 'a finding about one leaf'],
  ['finding RULE SEVERITY leaf NAME MESSAGE', 'the same, when no other finding explains it'],
  ['finding RULE SEVERITY MESSAGE', 'a finding about several leaves'],
  ['evidence RULE FILE:LINE:COLUMN LABEL', 'the place of words that prove the finding above'],
  ['evidence RULE FILE LABEL', 'the same for words that are absent from the file'],
  ['note RULE SENTENCE', 'a fact that the finding above adds'],
  ['do RULE releases RANGE TITLE', 'what to do about it; `*` stands for all releases'],
  ['type RULE LINE', 'a line to type for the record `do` above'],
  [
    'template RULE LINE',
    'the same, and it can be typed only when the names in braces are filled in',
  ],
  ['caution RULE SENTENCE', 'what to mind before typing it'],
  [
    'fill RULE {NAME} shown-by COMMAND meaning SENTENCE',
    'what to put in place of a name in the records `template` above, and the command that shows it',
  ],
  ['fill RULE {NAME} chosen meaning SENTENCE', 'the same, where it is a matter of choice'],
  ['verify RULE COMMAND', 'a command that shows, on every leaf, whether a change helped'],
  [
    'not-checked RULE leaf NAME missing COMMAND',
    'a rule that could not judge a leaf, and what it would have to answer for that',
  ],
  [
    'problem CODE SEVERITY FILE:LINE:COLUMN SENTENCE',
    'something about the input, such as a report that is cut off',
  ],
];

/** The section about `--plain` in the command reference. */
export function plainRecords(): string {
  return `## Plain records

With \`--plain\` every line is one record, and its first word says which.

${table(
  ['Record', 'What it tells'],
  RECORDS.map(([form, meaning]) => [`\`${form}\``, meaning]),
)}

${bullets([
  'Fields stand in this order and are one blank apart; no record lacks one.',
  '`-` stands for what the input does not say, and for an empty list.',
  '`FLAGS` and `RULES` are lists with commas and without blanks.',
  '`PATH` is the AS path as the router prints it, `? [65201]`, and holds blanks; it ends where `router-says` begins.',
  'The name of a leaf is its device name, or that of its file, which can hold blanks, as the name of a network-instance can; each ends where the next word of the form begins.',
  'The last field, such as `SENTENCE` or `MESSAGE`, reaches to the end of the line.',
  'What a terminal would obey is shown as an escape, `\\x1b`, and no value holds a line end.',
])}`;
}
