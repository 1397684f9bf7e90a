import type { Remedy } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';
import { told } from './example.js';
import { fenced, type Page, sections, sentences } from './page.js';

/** `docs/rules/<id>.md`: what a rule finds, on a real story, and what to do about it. */
export async function rulePages(): Promise<readonly Page[]> {
  return Promise.all(
    rules.map(async (rule) => ({ path: `docs/rules/${rule.id}.md`, text: await page(rule) })),
  );
}

async function page({ id, title, severity, needs, scope, catalogue, docs, remedies }: Rule) {
  const [story] = docs.examples;
  const reads = needs.map((name) => REPORTS[name]).join(' and ');
  const where = scope === 'fabric' ? 'compares leaves' : 'one leaf';
  return `# ${title}

\`${id}\` · ${severity} · ${where} · reads ${reads} · ${catalogue.join(', ')}

${sentences(docs.what)}

${sections(
  ['Why it matters', sentences(docs.why)],
  ['Limits', sentences(docs.limits)],
  ['Example', `The story \`${story}\`:\n\n${fenced('text', await told(story, id))}`],
  ['What to do', remedies.map(remedy).join('\n\n')],
  ['References', docs.references.map(reference).join('\n')],
)}`;
}

const REPORTS = {
  bgpRoutes: '[BGP routes](../shows/bgp-route.md)',
  routeTable: 'the [route table](../shows/route-table-prefix.md)',
} satisfies Record<Rule['needs'][number], string>;

function remedy({ title, lines, releases, caution }: Remedy): string {
  const when = releases === '*' ? '' : ` (SR Linux ${releases})`;
  const typed = lines.length === 0 ? '' : `\n\n${fenced('text', lines.join('\n'))}`;
  const careful = caution === null ? '' : `\n\nCaution: ${caution}.`;
  return `${sentence(title)}${when}${lines.length === 0 ? '.' : ':'}${typed}${careful}`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Our own pages are named from the root of the repository. */
function reference(name: string): string {
  return name.startsWith('docs/') ? `- [${name}](../${name.slice('docs/'.length)})` : `- ${name}`;
}
