import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';
import { count } from '#text/words.js';
import { told } from './example.js';
import { gradesMeant } from './grades.js';
import { bullets, fenced, type Page, sections, sentences } from './page.js';
import { remediesText, verifying } from './remedies.js';

/** `docs/rules/<id>.md`: what a rule finds, on a real story, and what to do about it. */
export function rulePages(): readonly Page[] {
  return rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: page(rule) }));
}

function page(rule: Rule): string {
  const { id, title, severity, certainty, scope, catalogue, docs, remedies } = rule;
  const [story] = docs.examples;
  const where = scope === 'fabric' ? 'compares leaves' : 'one leaf';
  const card = [
    `\`${id}\``,
    severity,
    certainty,
    where,
    `reads ${reading(rule)}`,
    catalogue.join(', '),
  ];
  return `# ${title}

${card.filter((part) => part !== '').join(' · ')}

${sentences(docs.what)}

${sections(
  ['Why it matters', sentences(docs.why)],
  ['Limits', sentences(docs.limits)],
  ['Nothing to judge', spared(rule)],
  ['Example', example(story, id, remedies.length > 0)],
  ['What to do', remediesText(remedies)],
  ['How to verify', verifying(remedies)],
  ['References', references(docs.references)],
)}`;
}

/** What a rule reads, with links to the reports, which stand in `folder` from the page that tells it. */
export const reading = ({ needs }: Rule, folder = '../shows/'): string =>
  needs.map((name) => REPORTS[name].replace('../shows/', folder)).join(' and ') ||
  'whatever there is';

/** Where it asks for nothing, since what was told shows that there is nothing to find. */
function spared({ exempt = [] }: Rule): string {
  if (exempt.length === 0) return '';
  return `It asks for no report of a leaf, and finds nothing there, where\n\n${bullets(exempt.map(({ because }) => because))}`;
}

function example(story: string, rule: string, remedied: boolean): string {
  const { text, more, roots } = told(story, rule);
  const others = more === 0 ? '' : `, the first of ${count(more + 1, 'finding')} of this rule`;
  const links = roots.map((root) => `[${root}](${root}.md)`).join(', ');
  const short =
    roots.length === 0
      ? ''
      : `\nThere it follows from ${links}, so \`bgpwhy diagnose\` tells it in short; this is the whole of it.`;
  const from = `[${story}](../../scenarios/${story}/README.md)`;
  return `The story ${from}${others}${remedied ? '; what to do stands below' : ''}.${short}\n\n${fenced('text', text)}`;
}

const REPORTS = {
  bgpRoutes: '[BGP routes](../shows/bgp-route.md)',
  routeTable: 'the [route table](../shows/route-table-prefix.md)',
  bgpConfig: 'the [configuration](../shows/config.md) of BGP',
  evpnConfig: 'the [configuration](../shows/config.md) of EVPN',
  instanceConfig: 'the [configuration](../shows/config.md) of the network-instance',
  policies: 'the [configuration](../shows/config.md) of routing policies',
  fabricConfig: 'the [configuration](../shows/config.md) of BGP between the leaves',
  ribState: 'the [state](../shows/config.md) of the BGP RIB',
  tableState: 'the [state](../shows/config.md) of the route table',
  bgpSummary: 'the [BGP summary](../shows/bgp-summary.md)',
  sessions: 'the [sessions](../shows/bgp-neighbor-summary.md)',
  sessionDetails: 'the [sessions in detail](../shows/bgp-neighbor.md)',
  fabricSessions: 'the [sessions](../shows/bgp-neighbor-summary.md) between the leaves',
  fabricSessionDetails: 'the [sessions in detail](../shows/bgp-neighbor.md) between the leaves',
  bgpTable: 'the [BGP table](../shows/bgp-route-summary.md)',
  tables: '[route tables](../shows/route-table.md)',
  fabricBgpRoutes: '[BGP routes](../shows/bgp-route.md) of `default`',
  fabricTables: '[route tables](../shows/route-table.md) of `default`',
  evpnRoutes: '[EVPN routes](../shows/evpn-route.md)',
  evpnTable: 'the [EVPN table](../shows/evpn-route-summary.md)',
  interfaces: '[interfaces](../shows/interface-brief.md)',
  networkInstances: '[network-instances](../shows/network-instance-summary.md)',
  version: 'the [release](../shows/version.md)',
} satisfies Record<Rule['needs'][number], string>;

function references(all: Rule['docs']['references']): string {
  const members = all.map(({ says, source, grade }) => linked(`${says} (${source}; ${grade})`));
  return `${bullets(members)}\n\n${gradesMeant(all.map(({ grade }) => grade))}`;
}

/** Our own pages are named from the root of the repository. */
const linked = (words: string): string =>
  words.replace(/docs\/([\w/-]+\.md)/g, (name, page: string) => `[${name}](../${page})`);
