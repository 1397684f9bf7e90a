import { numberAt, spotAt } from '#facts/config-nodes.js';
import { wholeTree } from '#facts/config-sessions.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Setting } from '#facts/multipath.js';
import { familyOf } from '#facts/prefix.js';
import { settingFrom, settingIn } from '#facts/setting-in.js';
import { rejectedByDefault, untoldPeers } from '#facts/told-to.js';
import { secondsOf } from '#facts/uptime.js';
import { count, list } from '#text/words.js';
import { ALL_TOLD, NONE_IN_USE, SOMEBODY_TOLD } from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { model } from './references.js';
import { inspect, SEE_NEIGHBORS } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

const LATER = inspect('look again when that time is over', [
  'show network-instance {network-instance} protocols bgp routes {routes-family} prefix {prefix} detail',
]);
const REMEDIES = [LATER, SEE_NEIGHBORS] as const;

/** BGP has started not long ago, and waits before it tells anybody. */
export const advertisingHeldBack = leafRule({
  id: 'advertising-held-back',
  title: 'Advertising held back',
  severity: 'note',
  catalogue: ['F63'],
  certainty: 'likely',
  docs: {
    what: 'Finds prefixes in use that are advertised to nobody, while no session of the network-instance is up for as long as BGP is configured to wait after a start.',
    why: 'With `min-wait-to-advertise`, or `max-wait-to-advertise` of a family, BGP that has started tells nothing for a while, so that it first learns all. Until then its peers have no path by this leaf.',
    limits:
      'No report says when BGP started. All sessions being younger than the wait fits a start, and also sessions that all flapped.',
    references: [
      model(
        'srl_nokia-bgp, convergence',
        'after a start of BGP these many seconds may pass before it advertises its first route',
      ),
    ],
    examples: ['advertising-held-back'],
  },
  needs: ['bgpRoutes', 'bgpConfig', 'sessions'],
  needsDetail: true,
  exempt: [NONE_IN_USE, SOMEBODY_TOLD, ALL_TOLD],
  lacks: ({ facts }) => (wholeTree(facts) === null ? ['bgpConfig'] : []),
  explainedBy: ['held-until-installed'],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const untold = untoldPeers(facts);
    const rejected = rejectedByDefault(facts, untold)?.peers ?? [];
    const waits = waitsOf(facts);
    const up = facts.sessions.report.rows.filter(({ state }) => state === 'established');
    const oldest = Math.max(
      ...up.map(({ uptime }) => secondsOf(uptime) ?? Number.POSITIVE_INFINITY),
    );
    const [first, ...others] = waits.filter(({ value }) => value > oldest);
    if (first === undefined || rejected.length === untold.length) return [];
    return [
      {
        path: null,
        message: `the prefix is in use and advertised to nobody: no session is up for more than ${count(oldest, 'second')}, and BGP may wait up to ${list([first, ...others].map(({ value }) => value))} after a start`,
        evidence: [
          quoteSetting(first),
          ...others.map(quoteSetting),
          ...up.map(({ spans, peer }) => quote(facts.sessions, spans.uptime, `${peer} is up`)),
        ],
        notes: ['no report says that BGP has just started: all sessions may have flapped as well'],
        remedies: filledFor(facts, REMEDIES),
      },
    ];
  },
});

/** The two waits, as configured. */
function waitsOf(leaf: LeafFacts): readonly Setting<number>[] {
  const way = ['network-instance', leaf.networkInstance ?? '', 'protocols', 'bgp'];
  const family = `${familyOf(leaf.prefix)}-unicast`;
  const most = ['convergence', 'max-wait-to-advertise'];
  const names = [
    ['convergence', 'min-wait-to-advertise'],
    ['afi-safi', family, family, ...most],
    [family, ...most],
  ];
  return names.flatMap((name) => {
    const setting = settingFrom(leaf.bgpConfig, (tree) =>
      settingIn(tree, numberAt(spotAt(tree.report, way), ...name), [...way, ...name], null),
    );
    return setting === null ? [] : [setting];
  });
}
