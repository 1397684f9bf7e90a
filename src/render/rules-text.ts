import { list } from '#text/words.js';
import { hanging } from './lines.js';
import { painter, roleOf } from './paint.js';
import type { RenderOptions } from './renderer.js';

/** What the list shows of a rule. */
export interface ListedRule {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly scope: string;
  readonly summary: string;
  readonly needs: readonly string[];
  readonly catalogue: readonly string[];
  readonly certainty: string;
}

/** For people: a line per rule, and a sentence about what it finds. */
export function rulesText(rules: readonly ListedRule[], { width, color }: RenderOptions): string {
  const paint = painter(color);
  const blocks = rules.map(({ id, severity, certainty, scope, summary, needs, catalogue }) =>
    [
      `${paint(roleOf(severity), severity)}[${paint('strong', id)}] ${[certainty, ...catalogue].join(' ')}`,
      ...hanging('  ', summary, width),
      `  reads ${list(needs.map(named)) || 'whatever there is'} of ${scope === 'fabric' ? 'several leaves' : 'one leaf'}`,
    ].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/** What a rule needs as people call it; the JSON keeps the names of the facts. */
const named = (need: string): string => NAMES[need] ?? need;

const NAMES: Readonly<Record<string, string>> = {
  bgpRoutes: 'BGP routes',
  routeTable: 'the route table',
  bgpConfig: 'the configuration of BGP',
  evpnConfig: 'the configuration of EVPN',
  instanceConfig: 'the configuration of the network-instance',
  policies: 'routing policies',
  fabricConfig: 'the configuration of BGP between the leaves',
  ribState: 'the state of the BGP RIB',
  tableState: 'the state of the route table',
  bgpSummary: 'the BGP summary',
  sessions: 'the sessions',
  sessionDetails: 'the sessions in detail',
  fabricSessions: 'the sessions between the leaves',
  fabricSessionDetails: 'the sessions between the leaves in detail',
  fabricBgpRoutes: 'BGP routes of `default`',
  bgpTable: 'the BGP table',
  tables: 'route tables',
  fabricTables: 'the route table of `default`',
  evpnRoutes: 'EVPN routes',
  evpnTable: 'the EVPN table',
  interfaces: 'interfaces',
  networkInstances: 'network-instances',
  version: 'the release',
};
