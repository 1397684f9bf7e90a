import { ARROW } from './remarks.js';

/** A printed row `Label : value`: regular expressions for both, without groups that capture. */
export interface Row {
  /** As printed. */
  readonly title: string;
  readonly label: string;
  readonly value: string;
}

/** Up to four words that may be a label of a release to come. */
const NEW_LABEL = '[A-Z][\\w-]*(?:\\s[A-Z][\\w-]*){0,3}';
/** Text that only the line's end, the next label, path or rule brings to an end. */
const FREE_END = `(?=\\s*(?:\\n|$)|\\s+(?:(?:LABELS)\\s*:|${NEW_LABEL}\\s*:\\s|Path\\s+\\d)|\\s*-{5,})`;
/** No value of a known row holds the marks of a remark. */
const FREE = `[^\\s:-](?:[^\\n<>#]*?\\S)??${FREE_END}`;

/** Characters of one word; a rule may be glued to its end. */
const wordOf = (not: string): string => `[^\\s${not}-]*(?:-(?!-{4})[^\\s${not}-]*)*`;
const WORD = `(?!-{5})\\S${wordOf('')}`;
const COMMUNITY = `(?:[^\\s,:[]*:${wordOf(',')}|[a-z0-9]\\w*(?:-\\w+)*)`;
/** `[65001, {65002, 65003}]`: a number that a line break cut in two is none. */
const AS_SET = '[[{(]\\s*\\d+(?:[,\\s]+\\d+)*\\s*[\\]})]';
const AS_PATH = `\\[\\s*(?:(?:\\d+(?=\\s*[,\\][{(])|${AS_SET}|,)\\s*)*\\]`;
/** No list holds the marks of a remark. */
const BRACKETS = '\\[(?:[^\\][<>#]|\\[[^\\][<>#]*\\])*\\]';

/** Every row of a path and of an advertised block, in the order in which the router prints them. */
const PRINTED = {
  // ESI             : 00:00:00:00:00:00:00:00:00:00      (EVPN)
  esi: { label: 'ESI', value: '[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){9}(?![\\w:])' },
  // Label           : 10020      VNI before 23.10
  label: { title: 'Label', label: '(?:Label|VNI)', value: '\\d+(?![\\w.:])|-(?!-)' },
  // Route source    : neighbor fe80::1847:7ff:feff:2%ethernet-1/2.0
  source: {
    label: 'Route source',
    value: `(?:\\w+ BGP, )?neighbor ${WORD}(?: \\(last modified [^()\\n]*\\))?`,
  },
  // Route Preference: MED is -, LocalPref is 100
  preference: {
    title: 'Route Preference',
    label: 'Route [Pp]reference',
    value: '(?:MED is (?:-|\\d+)|No MED),\\s+(?:No LocalPref|LocalPref is (?:-|\\d+))',
  },
  // Atomic Aggr     : false      (EVPN)
  atomicAggregate: { label: 'Atomic Aggr', value: '(?:[Tt]rue|[Ff]alse)\\b' },
  // BGP next-hop    : 192.168.0.2
  nextHop: { label: 'BGP next-hop', value: WORD },
  // Path            :  i [65500, 64600]
  asPath: {
    title: 'Path',
    label: '(?:AS )?Path',
    value: `[ie?](?![\\w-])(?:\\s*${AS_PATH}|(?!\\s*\\[))`,
  },
  // Domain Path     : None
  domainPath: { label: 'Domain Path', value: `None\\b|${FREE}` },
  // Communities     : 65535:0, 64600:200
  communities: {
    label: 'Communities',
    value: `None\\b|${BRACKETS}|${COMMUNITY}(?:,\\s*${COMMUNITY})*|${FREE_END}`,
  },
  // RR Attributes   : No Originator-ID, Cluster-List is [ - ]
  reflection: {
    label: 'RR Attributes',
    value:
      '(?:No Originator-ID|Originator-ID (?:is )?[^\\s,]+),\\s+(?:No Cluster-List|Cluster-List is \\[[^\\]]*\\])',
  },
  // Aggregation     : Not an aggregate route
  aggregation: { label: 'Aggregation', value: `Not an aggregate route|None\\b|${FREE}` },
  // Unknown Attr    : None
  unknownAttributes: { label: 'Unknown Attr', value: `None\\b|${FREE}` },
  // Invalid Reason  : As_Loop
  invalidReason: {
    label: 'Invalid Reason',
    value: '[A-Za-z]\\w*(?:-\\w+)*(?:,\\s*[A-Za-z]\\w*(?:-\\w+)*)*',
  },
  // Tie Break Reason: peer-router-id
  tieBreakReason: { label: 'Tie Break Reason', value: '[A-Za-z]\\w*(?:-\\w+)*' },
  // Route Flap Damping: None
  damping: { label: 'Route Flap Damping', value: `None\\b|${FREE}` },
} as const satisfies Record<string, Omit<Row, 'title'> & Partial<Row>>;

export type RowName = keyof typeof PRINTED;

/** All of them, in printed order. */
export const ROW_NAMES = Object.keys(PRINTED) as readonly RowName[]; // its own keys

/** Their labels, as printed. */
export const ROW_TITLES: readonly string[] = ROW_NAMES.map((name) => titleIn(PRINTED[name]));

function titleIn(row: Omit<Row, 'title'> & Partial<Row>): string {
  return row.title ?? row.label;
}

/** Blanks inside a label or value may be any blanks: copies lose or gain them. */
const spaced = (source: string): string => source.replaceAll(' ', '\\s+');

/** The rows that a show prints. */
export interface RowTable {
  readonly rows: ReadonlyMap<RowName, Row>;
  /** All labels as one alternative, longest first. */
  readonly labels: string;
  /** Where a value of a row that we do not know comes to its end. */
  readonly valueEnd: string;
}

/**
 * The rows of a show.
 *
 * @param names in printed order
 * @param more labels of lines that stand around the paths and end their values
 */
export function rowTable(names: readonly RowName[], more: readonly string[] = []): RowTable {
  const labels = [...names.map((name) => PRINTED[name].label), ...more]
    .map(spaced)
    .sort((one, other) => other.length - one.length)
    .join('|');
  const rows = names.map((name): [RowName, Row] => {
    const row: Omit<Row, 'title'> & Partial<Row> = PRINTED[name];
    const value = spaced(row.value).replaceAll('LABELS', labels);
    return [name, { title: titleIn(row), label: spaced(row.label), value }];
  });
  const valueEnd = `(?:${FREE_END.replace('LABELS', labels)}|(?=\\s+(?:\\|?(?:${ARROW})|(?:#|//|!{3,})\\s)))`;
  return { rows: new Map(rows), labels, valueEnd };
}
