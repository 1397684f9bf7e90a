import { entriesAt, type Spot, spotAt, textAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import type { Said } from './said.js';
import type { SessionError, SessionReport } from './session.js';
import type { ToldTree } from './surroundings.js';

/**
 * The sessions that `info from state … protocols bgp neighbor *` holds. A tree of configuration tells
 * of none: it has no `session-state`. Source: YANG srl_nokia-bgp of 21.3 to 25.3; the last
 * notification stands below the neighbor up to 21.11, later once for each direction.
 */
export function statesOf({
  bgpConfig = [],
  networkInstance,
}: Pick<LeafFacts, 'bgpConfig' | 'networkInstance'>): readonly SessionReport[] {
  const way = ['network-instance', networkInstance ?? '', 'protocols', 'bgp'];
  return bgpConfig.flatMap((told) =>
    entriesAt(spotAt(told.report, way), 'neighbor').flatMap(({ value }) => {
      const report = reportOf(told, value);
      return report.state === null ? [] : [report];
    }),
  );
}

function reportOf(told: ToldTree, spot: Spot): SessionReport {
  const text = (...way: readonly string[]) => saidAt(told, spot, way);
  return {
    peer: spot.way.at(-1) ?? '',
    group: text('peer-group'),
    peerAs: asNumber(text('peer-as')),
    localAs: asNumber(text('local-as', 'as-number')),
    state: text('session-state'),
    disabled: whenIs(text('admin-state'), 'disable'),
    dynamic: asBoolean(text('dynamic-neighbor')),
    lastEvent: text('last-event'),
    errors: [
      errorAt(text, null),
      errorAt(text, 'leaf', 'sent-messages'),
      errorAt(text, 'peer', 'received-messages'),
    ],
    transitions: asNumber(text('established-transitions')),
    underMaintenance: whenIs(text('under-maintenance'), 'true'),
  };
}

const errorAt = (
  text: (...way: readonly string[]) => Said<string> | null,
  by: SessionError['by'],
  ...way: readonly string[]
): SessionError => ({
  by,
  code: text(...way, 'last-notification-error-code'),
  subcode: text(...way, 'last-notification-error-subcode'),
});

function saidAt(told: ToldTree, spot: Spot, way: readonly string[]): Said<string> | null {
  const found = textAt(spot, ...way);
  return found === null ? null : { value: found.value, told, span: found.span ?? undefined };
}

/** JSON prints counters as texts. */
const asNumber = (said: Said<string> | null): Said<number> | null =>
  said === null || !/^\d+$/.test(said.value) ? null : { ...said, value: Number(said.value) };

const asBoolean = (said: Said<string> | null): boolean | null =>
  said === null ? null : said.value === 'true';

const whenIs = (said: Said<string> | null, word: string): Said<true> | null =>
  said?.value === word ? { ...said, value: true } : null;
