import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '#collect/wire/guard.js';
import { COMMANDS, SESSION_COMMANDS } from '#facts/commands.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import { asksFor } from '#questions.js';
import { role } from '#role.js';
import { anyNetworkInstanceName, anyPrefixWord, anyReleaseWord } from './support/any-question.js';
import { matchedByPython, matchedHere, python } from './support/python.js';

const { allow, lines, caveats } = role();
const expressions = allow.map(({ expression }) => expression);

const anyCommands = fc
  .tuple(fc.option(anyNetworkInstanceName), anyPrefixWord, anyReleaseWord)
  .map(([name, word, release]) =>
    asksFor({
      networkInstances: [name].flatMap((one) =>
        one === null ? [] : (networkInstanceNamed(one) ?? []),
      ),
      prefixes: [word].flatMap((one) => prefixNamed(one) ?? []),
      release,
    }).flatMap(({ command, otherwise }) => [command, ...otherwise.map((one) => one.command)]),
  );

/** Commands of every shape, made as those that are sent. */
const commands = [...new Set([...SESSION_COMMANDS, ...fc.sample(anyCommands, 400).flat()])];

const known: ReadonlySet<string> = new Set(commands);

/** What stands behind, in front of or in place of words of a command. */
const mutations = (command: string): readonly string[] =>
  [
    ...['; info', ';', ' ; bash', '\ninfo', '\nenter candidate', ' && bash', '`id`', ' $(id)'].map(
      (tail) => command + tail,
    ),
    ...[
      ' | as json',
      ' | as json > file',
      ' | grep x',
      ' > /tmp/x',
      ' >> /tmp/x',
      ' extra',
      ' ',
    ].map((tail) => command + tail),
    ...['info ', 'set / ', 'tools ', ' ', '/', 'bash ', 'x\n'].map((lead) => lead + command),
    ...['info', 'tools', 'set', 'delete', 'enter candidate'].map((verb) =>
      command.replace(/^\S+/, verb),
    ),
    command.replace(' ', '  '),
    command.replace(' ', '\t'),
    command.toUpperCase(),
    `${command.slice(0, -1)}*`,
    `${command.slice(0, -1)}\u0000`,
    command.replace(/network-instance \S+/, 'network-instance *').replace('version', 'interface'),
  ].filter((line) => line !== command);

const engines = [
  ['this runtime', matchedHere],
  ...(python === null ? [] : [['Python', matchedByPython] as const]),
] as const;

it.runIf(process.env['CI'] !== undefined)('Python is there to ask', () => {
  expect(python).not.toBeNull();
});
if (python === null)
  console.warn('skipped: no python3, the expressions are tried in JavaScript alone');

describe.each(engines)('by the expressions of the role, as %s reads them,', (_, matched) => {
  it('every command that can be made is allowed', () => {
    expect(commands.length).toBeGreaterThan(300);
    const found = matched(expressions, commands);
    expect(commands.filter((__, at) => found[at] !== true)).toEqual([]);
  });

  it('nothing that is more, less or other than a command is allowed', () => {
    const changed = commands.flatMap(mutations).filter((line) => !known.has(line));
    expect(changed.length).toBeGreaterThan(5_000);
    const found = matched(expressions, changed);
    expect(changed.filter((__, at) => found[at] === true)).toEqual([]);
  });

  it('what is allowed would pass at the wire, too', () => {
    const near = fc.sample(
      fc
        .record({
          command: fc.constantFrom(...commands.slice(0, 60)),
          at: fc.nat(70),
          length: fc.constantFrom(0, 1, 2),
          by: fc.stringMatching(/^[0-9a-z ./:*|-]{0,2}$/),
        })
        .map(
          ({ command, at, length, by }) => command.slice(0, at) + by + command.slice(at + length),
        ),
      3_000,
    );
    const found = matched(expressions, near);
    const allowed = near.filter((__, at) => found[at] === true);
    expect(allowed.length).toBeGreaterThan(50);
    expect(allowed.filter((line) => !sendable(line) && !isOddAddress(line))).toEqual([]);
  });
});

/** Digits and colons in an order that is no IPv6 address: the leaf refuses it by itself. */
const isOddAddress = (line: string): boolean =>
  /\bipv6/.test(line) && / [0-9a-f:]+(?:\/\d+)?(?: detail)?$/.test(line);

function sendable(line: string): boolean {
  try {
    return guard(line) === line;
  } catch {
    return false;
  }
}

describe('the role', () => {
  it('has an expression for every command that is sent, bound at both ends', () => {
    const told = new Set(allow.map(({ command }) => command));
    expect(told).toEqual(new Set([...Object.values(COMMANDS), ...SESSION_COMMANDS]));
    for (const one of expressions) expect(one).toMatch(/^\^[^"\\?]+\$$/);
  });

  it('is lines of plain characters, each quoted expression whole, without a deny list', () => {
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatch(/^set \/ system aaa authorization role bgpwhy [ -~]+$/);
    const [, list = ''] = lines;
    expect([...list.matchAll(/"([^"]*)"/g)].map(([, one]) => one)).toEqual(expressions);
    expect(lines.join()).not.toContain('deny-command-list');
    expect(lines[0]).toContain('services [ cli ]');
  });

  it('tells what it does not do by itself', () => {
    const told = caveats.join('\n');
    for (const word of ['`$`', 'deny-command-list', 'superuser', 'Pathz', 'comments', '22.6'])
      expect(told).toContain(word);
  });
});
