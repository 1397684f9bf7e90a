import { readdirSync, readFileSync } from 'node:fs';
import { INVALID_REASONS } from '#decision/invalid-reasons.js';
import { REASONS } from '#decision/reasons.js';
import { shows } from '#parsers/registry.js';
import { rules } from '#rules/registry.js';
import { bullets, type Page, sections } from './page.js';
import { glossaryWords } from './word-page.js';

/** `docs/README.md`: every generated page by its name. */
export function indexPage(): Page {
  const rulesTold = rules.map(
    ({ id, severity, docs }) => `[${id}](rules/${id}.md) (${severity}): ${docs.what}`,
  );
  const values = (all: readonly { name: string }[]): string =>
    bullets(all.map(({ name }) => `[${name}](values/${name}.md)`));
  return {
    path: 'docs/README.md',
    text: `# Pages

\`bgpwhy explain NAME\` prints the page of a rule, a word or a report in the terminal.
What can fail is in the [catalogue](catalogue.md), how SR Linux picks a path in [decision.md](decision.md); the verbs are in [cli.md](cli.md), what the screen shows in [screen.md](screen.md), its keys and the file of settings in [screen-keys.md](screen-keys.md), whom they ask and how is in [inventories.md](inventories.md), decisions about the program itself in [adr](adr/README.md).
What of public captures is not read, and why, is in [unread.md](unread.md).

${sections(
  ['Rules, in telling order', bullets(rulesTold)],
  ['Tie-break reasons', values(REASONS)],
  ['Invalid reasons', values(INVALID_REASONS)],
  ['Words of an answer', bullets(glossaryWords().map((name) => `[${name}](words/${name}.md)`))],
  ['Reports', bullets(shows.map(({ kind, title }) => `[${kind}](shows/${kind}.md): ${title}`))],
)}`,
  };
}

/** `docs/adr/README.md`: the decisions by their titles. */
export function decisionsPage(): Page {
  const names = readdirSync('docs/adr').filter((name) => /^\d{4}-.+\.md$/.test(name));
  return {
    path: 'docs/adr/README.md',
    text: `# Decisions

Each is at most one screen, and is written when a reader would ask "why not the other way?".
A decision that changes gets a new page that names the old one.

${bullets(names.sort().map((name) => `[${name.slice(0, 4)}](${name}): ${titleOf(name)}`))}
`,
  };
}

const titleOf = (name: string): string =>
  /^# \d+\. (.+)$/m.exec(readFileSync(`docs/adr/${name}`, 'utf8'))?.[1] ?? name;
