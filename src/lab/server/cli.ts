import type { LabLeaf, Reply } from '../leaf.js';
import { eraOf } from '../print/era.js';
import { replyTo } from '../reply.js';
import type { Behaviour } from './fault.js';

/** A shell for lines: the CLI of SR Linux, or bash, in which `sr_cli` gives the same answers. */
export interface Shell {
  readonly run: (line: string, width: number) => Ran;
  /** What stands in front of a line that is typed. */
  readonly prompt: (engine: Engine) => string;
  /** What is shown when somebody logs in. */
  readonly welcome: string;
}

/** The engine of the CLI that draws on the terminal, and the one that only prints. */
export type Engine = 'advanced' | 'basic';

export interface Ran extends Reply {
  readonly status: number;
  /** What the line changes for the lines behind it. */
  readonly change: Engine | 'quit' | null;
}

/** The login shell of a leaf. */
export const shellOf = (leaf: LabLeaf, user: string, { login }: Behaviour): Shell =>
  login === 'bash' ? bash(leaf, user) : cli(leaf, user);

function cli(leaf: LabLeaf, user: string): Shell {
  const who = eraOf(leaf.release).namesUser ? `${user}@${leaf.name}` : leaf.name;
  const plain = `--{ + running }--[  ]--\nA:${who}# `;
  return {
    run: (line, width) => ran(leaf, line, width),
    prompt: (engine) => (engine === 'basic' ? plain : drawn(plain)),
    welcome:
      'Using configuration file(s): []\nWelcome to the Nokia SR Linux CLI.\n' +
      "Type 'help' (and press <ENTER>) if you need any help using this.\n",
  };
}

function ran(leaf: LabLeaf, line: string, width: number): Ran {
  const reply = replyTo(leaf, line, width);
  const [, engine] = /^environment cli-engine type (basic|advanced)$/.exec(tidy(line)) ?? [];
  const change = /^(?:quit|exit)$/.test(tidy(line)) ? 'quit' : ((engine as Engine) ?? null); // one of two
  return { ...reply, status: reply.failed ? 1 : 0, change };
}

const tidy = (line: string): string => line.trim().replace(/\s+/g, ' ');

/** The advanced engine asks where the cursor is, brackets pastes and paints. */
const drawn = (prompt: string): string =>
  `\u001b[?2004h\u001b[6n\u001b[0m\u001b[J\u001b[32m${prompt.replace('\n', '\u001b[0m\n')}\u001b[0m\u001b[K`;

function bash(leaf: LabLeaf, user: string): Shell {
  return {
    run: (line, width) => inBash(leaf, line, width),
    prompt: () => `[${user}@${leaf.name} ~]$ `,
    welcome: 'Last login: Mon Jan 12 06:04:31 2026 from 192.0.2.250\n',
  };
}

function inBash(leaf: LabLeaf, line: string, width: number): Ran {
  const words = line.trim();
  if (words === '') return { text: '', failed: false, status: 0, change: null };
  if (words === 'exit') return { text: '', failed: false, status: 0, change: 'quit' };
  const [, quoted, bare] = SR_CLI.exec(words) ?? [];
  const command = quoted?.slice(1, -1) ?? bare;
  if (command !== undefined) return { ...ran(leaf, command, width), change: null };
  const [name] = words.split(/\s+/, 1);
  return {
    ...{ text: `bash: line 1: ${name}: command not found\n`, failed: true },
    ...{ status: 127, change: null },
  };
}

/** `sr_cli -d 'show version'`, `sr_cli -d -- "show version"`, `sr_cli show version`. */
const SR_CLI =
  /^sr_cli(?:\s+-d)?(?:\s+--)?\s+(?:('[^']*'|"[^"$`\\]*")|([^'"$`\\;&|<>-][^'"$`\\;&|<>]*))$/;
