/** What a dump holds: one BGP report per prefix, or one route table as a box. */
export type DumpKind = 'bgp-route' | 'route-table';

/**
 * The saved output of one leaf in SR Linux's native print, in pieces, the same on every run.
 *
 * @param bytes about how large the whole becomes
 */
export function* dump(kind: DumpKind, bytes: number): Generator<string> {
  const pick = picker(20_240_601);
  const { head, piece, tail } = PRINTS[kind];
  yield head;
  let number = 0;
  for (let made = head.length; made < bytes; number += 1) {
    const text = piece(number, pick);
    made += text.length;
    yield text;
  }
  yield tail(number);
}

type Pick = (below: number) => number;

/** A linear congruential generator: a benchmark must not depend on the day. */
function picker(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Print {
  readonly head: string;
  readonly piece: (number: number, pick: Pick) => string;
  readonly tail: (pieces: number) => string;
}

const PROMPT = '--{ running }--[  ]--\nA:leaf1# \n';
const RULE = '-'.repeat(118);
const prefixOf = (number: number): string =>
  `100.${64 + ((number >> 16) & 63)}.${(number >> 8) & 255}.${number & 255}/32`;

function bgpReport(number: number, pick: Pick): string {
  const prefix = prefixOf(number);
  const paths = Array.from({ length: 1 + pick(4) }, (_, index) => bgpPath(index, pick));
  return `--{ running }--[  ]--
A:leaf1# show network-instance ip-vrf1 protocols bgp routes ipv4 prefix ${prefix} detail
${RULE}
Show report for the BGP routes to network "${prefix}" network-instance  "ip-vrf1"
${RULE}
Network: ${prefix}
Received Paths: ${paths.length}
${paths.join('')}
Path ${paths.length} was advertised to: 
[ 192.0.2.30, 192.0.2.32 ]
Route Preference: MED is -, LocalPref is 100
Path            :  ? [64601]
Communities     : None
RR Attributes   : No Originator-ID, Cluster-List is [ - ]
Aggregation     : Not an aggregate route
Unknown Attr    : None
${RULE}
`;
}

const REFLECTED = 'Originator-ID 198.51.100.7, Cluster-List is [ 198.51.100.1 ]';

function bgpPath(index: number, pick: Pick): string {
  const neighbor = `192.0.2.${20 + index}`;
  const state = pick(4);
  const [flags, invalid, reason] = index === 0 ? BEST : (STATES[state] ?? BEST);
  return `  Path ${index + 1}: <${flags}>
    Route source    : neighbor ${neighbor}
    Route Preference: ${PREFERENCES[pick(4)]}
    BGP next-hop    : ${neighbor}
    Path            :  ${'ie?'.charAt(pick(3))}${asPath(pick)}
    Communities     : ${communities(pick)}
    RR Attributes   : ${pick(8) === 0 ? REFLECTED : 'No Originator-ID, Cluster-List is [ - ]'}
    Aggregation     : Not an aggregate route
    Unknown Attr    : None
    Invalid Reason  : ${invalid}
    Tie Break Reason: ${reason}
`;
}

/** Flags, invalid reason and tie-break reason that go together. */
const BEST = ['Best,Valid,Used,', 'None', 'none'] as const;
const STATES = [
  ['Best,Valid,Used,', 'None', 'peer-router-id'],
  ['Valid,', 'None', 'as-path-length'],
  ['Valid,', 'None', 'peer-router-id'],
  ['', 'As_Loop', 'none'],
] as const;
const PREFERENCES = [
  'MED is -, No LocalPref',
  'MED is 20, No LocalPref',
  'MED is -, LocalPref is 100',
  'MED is 120, LocalPref is 200',
];

function asPath(pick: Pick): string {
  const members = Array.from({ length: pick(6) }, () => 64_512 + pick(1_000)).join(', ');
  return members === '' ? '' : ` [${members}]`;
}

function communities(pick: Pick): string {
  const all = Array.from({ length: pick(6) }, () => `${64_512 + pick(99)}:${pick(9_999)}`);
  return all.join(', ') || 'None';
}

const WIDTHS = [22, 7, 12, 22, 10, 18, 8, 8, 22, 22, 12, 22];
const TITLES = [
  ['Prefix', 'ID', 'Route Type', 'Route Owner', 'Active', 'Origin', 'Metric', 'Pref'],
  ['Next-hop (Type)', 'Next-hop Interface', 'Backup', 'Backup Next-hop'],
].flat();
const SECOND = [
  ['', '', '', '', '', 'Network', '', ''],
  ['', '', 'Next-hop', 'Interface'],
].flat();
const THIRD = ['', '', '', '', '', 'Instance', '', '', '', '', '(Type)', ''];
const border = (line: string): string =>
  `+${WIDTHS.map((width) => line.repeat(width)).join('+')}+\n`;
const row = (cells: readonly string[]): string =>
  `|${WIDTHS.map((width, index) => ` ${cells[index] ?? ''}`.padEnd(width)).join('|')}|\n`;

function tableRow(number: number, pick: Pick): string {
  const first = prefixOf(number);
  const hops = Array.from({ length: 1 + (number % 3) }, (_, index) => [
    `192.0.2.${20 + index}`,
    `ethernet-1/${1 + pick(48)}.0`,
  ]);
  const [[hop, port] = [], ...more] = hops;
  const shared = ['0', 'bgp', 'bgp_mgr', 'True', 'ip-vrf1', '0', '170'];
  const stacked = more.map(([address, name]) =>
    row(['', '', '', '', '', '', '', '', `${address} (direct)`, `${name}`]),
  );
  return `${row([first, ...shared, `${hop} (direct)`, `${port}`])}${stacked.join('')}`;
}

function tableEnd(rows: number): string {
  return `${border('-')}${RULE}
IPv4 routes total                    : ${rows}
IPv4 prefixes with active routes     : ${rows}
IPv4 prefixes with active ECMP routes: ${rows - Math.ceil(rows / 3)}
${RULE}
${PROMPT}`;
}

const PRINTS: Readonly<Record<DumpKind, Print>> = {
  'bgp-route': { head: '', piece: bgpReport, tail: () => PROMPT },
  'route-table': {
    head: `A:leaf1# show network-instance ip-vrf1 route-table ipv4-unicast summary
${RULE}
IPv4 unicast route table of network instance ip-vrf1
${RULE}
${border('-')}${row(TITLES)}${row(SECOND)}${row(THIRD)}${border('=')}`,
    piece: tableRow,
    tail: tableEnd,
  },
};
