import { readdirSync, readFileSync } from 'node:fs';
import Capture from '#commands/capture.js';
import Demo from '#commands/demo.js';
import Diagnose from '#commands/diagnose.js';
import Explain from '#commands/explain.js';
import Lab from '#commands/lab.js';
import Parse from '#commands/parse.js';
import RoleVerb from '#commands/role.js';
import Rules from '#commands/rules.js';
import Schema from '#commands/schema.js';
import type { VERBS } from '#commands/shell/verb.js';
import Tui from '#commands/tui.js';
import { flagRow, type VerbClass } from './cli-flag.js';
import { exitCodesOf, exitCodesOfAll } from './exit-codes.js';
import { fenced, type Page, sentences, table } from './page.js';
import { plainRecords } from './plain-records.js';

/** The classes themselves by their verbs, so that no build is needed to describe them. */
export const COMMANDS = {
  diagnose: Diagnose,
  capture: Capture,
  parse: Parse,
  explain: Explain,
  rules: Rules,
  role: RoleVerb,
  schema: Schema,
  demo: Demo,
  lab: Lab,
  tui: Tui,
} satisfies Record<(typeof VERBS)[number], VerbClass>;

/** `docs/cli.md`: every verb as its own help tells it. */
export function cliPage(): Page {
  const verbs = VERBS_TOLD.map((verb) => section(verb, COMMANDS[verb]));
  const parts = [INTRODUCTION, ...verbs, exitCodes(), plainRecords(), schemas()];
  return { path: 'docs/cli.md', text: `${parts.join('\n\n')}\n` };
}

const INTRODUCTION = `# Commands

\`bgpwhy VERB --help\` tells the same in the terminal.
\`bgpwhy PREFIX …\` is short for \`bgpwhy diagnose PREFIX …\`.
Standard output carries the answer alone; everything else goes to standard error.`;

type Verb = (typeof VERBS)[number];

/** In the order in which a reader meets them. */
const VERBS_TOLD: readonly Verb[] = [
  'diagnose',
  'tui',
  'capture',
  'parse',
  'explain',
  'rules',
  'role',
  'schema',
  'demo',
  'lab',
];

function section(verb: Verb, command: VerbClass): string {
  const { summary = '', description = '', args = {}, flags = {}, examples = [] } = command;
  const parts = [
    `## bgpwhy ${verb}`,
    fenced('sh', usage(verb, command)),
    [summary, description.replaceAll('\n', ' ')]
      .filter((text) => text !== '')
      .map(sentences)
      .join('\n'),
    rows(
      'Argument',
      Object.entries(args).map(([name, arg]) => [
        `\`${name.toUpperCase()}\``,
        arg.description ?? '',
      ]),
    ),
    rows(
      'Flag',
      Object.entries(flags).map(([name, flag]) => flagRow(name, flag)),
    ),
    exitCodesOf(verb),
    fenced('sh', examples.map(exampleLine).join('\n')),
  ];
  return parts.filter((text) => text !== '').join('\n\n');
}

function usage(verb: string, { args = {}, flags = {}, strict = true }: VerbClass): string {
  const words = Object.entries(args).map(([name, { required }]) => {
    const word = `${name.toUpperCase()}${strict ? '' : '…'}`;
    return required === true ? word : `[${word}]`;
  });
  return ['bgpwhy', verb, ...words, ...(Object.keys(flags).length === 0 ? [] : ['[flags]'])].join(
    ' ',
  );
}

const rows = (what: string, all: readonly (readonly string[])[]): string =>
  all.length === 0 ? '' : table([what, 'Meaning'], all);

const exampleLine = (example: VerbClass['examples'][number]): string =>
  (typeof example === 'string' ? example : example.command).replaceAll(
    '<%= config.bin %>',
    'bgpwhy',
  );

function exitCodes(): string {
  return `## Exit codes

${exitCodesOfAll()}

A defect of bgpwhy itself, told as \`error[internal]\`, ends with 2 in every verb.`;
}

function schemas(): string {
  const all = readdirSync('schemas').map((file) => {
    const { $id, title } = JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));
    return [`\`bgpwhy schema ${file.replace('.json', '')}\``, `\`${$id}\``, `${title}`];
  });
  return `## JSON

Every JSON value that is printed says in \`schema\` which of these it keeps to; within a major version keys are only added.
\`bgpwhy.inventory/1\` is about a file that is read, see [inventories.md](inventories.md).

${table(['Schema', 'Name', 'What it describes'], all)}`;
}
