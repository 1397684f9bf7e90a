/** What one path of an EVPN route of type 5 prints, where it differs from a plain one. */
export interface EvpnSpec {
  readonly flags?: string;
  readonly distinguisher?: string;
  readonly neighbor?: string;
  readonly nextHop?: string;
  readonly label?: number;
  readonly localPreference?: number;
  readonly asPath?: string;
  readonly communities?: string;
  readonly invalid?: string;
  readonly reason?: string;
}

const PREFIX = '203.0.113.10/32';

/** The command that asks for routes of type 5, with its answer: a plain one is that of 198.51.100.2. */
export const evpnAnswer = (...routes: readonly EvpnSpec[]): Readonly<Record<string, string>> => ({
  [`show network-instance default protocols bgp routes evpn route-type 5 prefix ${PREFIX} detail`]:
    [
      RULE,
      'Show report for the EVPN routes in network-instance  "default"',
      RULE,
      ...routes.flatMap(routeLines),
    ].join('\n'),
});

const RULE = '-'.repeat(100);

function routeLines(spec: EvpnSpec): readonly string[] {
  const { nextHop = '198.51.100.2', flags = '<Best,Valid,Used,>' } = spec;
  const { neighbor = nextHop, distinguisher = `${nextHop}:4`, label = 4 } = spec;
  return [
    `Route Distinguisher: ${distinguisher}`,
    'Tag-ID             : 0',
    'ip-prefix-len      : 32',
    `ip-prefix          : ${PREFIX}`,
    `neighbor           : ${neighbor}`,
    'Gateway IP         : 0.0.0.0',
    'Received paths     : 1',
    `  Path 1: ${flags}`,
    '    ESI             : 00:00:00:00:00:00:00:00:00:00',
    `    Label           : ${label}`,
    `    Route source    : neighbor ${neighbor} (last modified 1h2m3s ago)`,
    ...attributeLines(spec, nextHop),
    RULE,
  ];
}

function attributeLines(spec: EvpnSpec, nextHop: string): readonly string[] {
  const { localPreference = 100, asPath = '[65001]', communities = TARGET } = spec;
  const { invalid = 'None', reason = 'none' } = spec;
  return [
    `    Route preference: No MED, LocalPref is ${localPreference}`,
    '    Atomic Aggr     : false',
    `    BGP next-hop    : ${nextHop}`,
    `    AS Path         :  i ${asPath}`.trimEnd(),
    `    Communities     : [${communities}, bgp-tunnel-encap:VXLAN]`,
    '    RR Attributes   : No Originator-ID, Cluster-List is []',
    '    Aggregation     : None',
    '    Unknown Attr    : None',
    `    Invalid Reason  : ${invalid}`,
    `    Tie Break Reason: ${reason}`,
  ];
}

const TARGET = 'target:65500:4';

/** The configuration of a network-instance with EVPN; what is set in it, in the lines of `info`. */
export const evpnConfigured = ({
  evpn = '',
  vpn = '',
  instance = '',
}: {
  readonly evpn?: string;
  readonly vpn?: string;
  readonly instance?: string;
}): Readonly<Record<string, string>> => ({
  'info from running network-instance ip-vrf1': `    protocols {
        bgp-evpn {
            bgp-instance 1 {
                evi 4
                ${evpn}
            }
        }
        bgp-vpn {
            ${vpn}
            bgp-instance 1 {
                ${instance}
            }
        }
    }`,
});

export const imports = (target: string): string =>
  `route-target {\n export-rt ${target}\n import-rt ${target}\n }`;
