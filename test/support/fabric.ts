/** A session in `default`: its peer, its state, and what it counts in each family. */
export interface SessionSpec {
  readonly peer: string;
  readonly state?: string;
  readonly families?: Readonly<Record<string, string>>;
}

/** The sessions of the network-instance `default`, as a leaf prints them. */
export const fabricSessions = (
  ...sessions: readonly SessionSpec[]
): Readonly<Record<string, string>> => ({
  'show network-instance default protocols bgp neighbor': [
    RULE,
    'BGP neighbor summary for network-instance "default"',
    'Flags: S static, D dynamic, L discovered by LLDP, B BFD enabled, - disabled, * slow',
    RULE,
    RULE,
    BORDER,
    row([
      'Net-Inst',
      'Peer',
      'Group',
      'Flags',
      'Peer-AS',
      'State',
      'Uptime',
      'AFI/SAFI',
      '[Rx/Active/Tx]',
    ]),
    BORDER.replaceAll('-', '='),
    ...sessions.flatMap(rowsOf),
    BORDER,
    RULE,
    'Summary:',
    `${sessions.length} configured neighbors, ${sessions.filter(isUp).length} configured sessions are established, 0 disabled peers`,
    '0 dynamic peers',
    '',
  ].join('\n'),
});

const WIDTHS = [17, 17, 17, 7, 9, 15, 15, 16, 18];
const RULE = '-'.repeat(141);
const BORDER = `+${WIDTHS.map((width) => '-'.repeat(width)).join('+')}+`;

const row = (cells: readonly string[]): string =>
  `|${cells.map((cell, at) => ` ${cell}`.padEnd(WIDTHS[at] ?? 0)).join('|')}|`;

const isUp = ({ state = 'established' }: SessionSpec): boolean => state === 'established';

function rowsOf(session: SessionSpec): readonly string[] {
  const { peer, state = 'established', families = { evpn: '[4/4/2]' } } = session;
  const [first, ...others] = isUp(session) ? Object.entries(families) : [];
  const uptime = isUp(session) ? '0d:1h:2m:3s' : '-';
  const [family = '', counts = ''] = first ?? [];
  return [
    row(['default', peer, 'spines', 'S', '65000', state, uptime, family, counts]),
    ...others.map(([name, told]) => row(['', '', '', '', '', '', '', name, told])),
  ];
}
