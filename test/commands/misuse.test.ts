import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import Diagnose from '#commands/diagnose.js';
import Explain from '#commands/explain.js';
import Parse from '#commands/parse.js';
import Rules from '#commands/rules.js';
import { failure } from '#commands/shell/failure.js';

const VERBS = { diagnose: Diagnose, explain: Explain, parse: Parse, rules: Rules };
/** A package without commands: nothing of a build is looked at. */
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const HERE = { root: process.cwd(), pjson: { name: 'bgpwhy', version, oclif: {} } };

/** What a verb says to words that it can't take. */
async function said(verb: keyof typeof VERBS, ...words: string[]): Promise<string> {
  const error = await VERBS[verb].run(words, HERE).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  const { text, exitCode } = failure(error, [verb, ...words]);
  expect(exitCode).toBe(3);
  return text;
}

describe('words that a verb does not take are answered with', () => {
  it.each([
    [
      'the flags that may be meant',
      ['diagnose', '--form', 'x'],
      '`bgpwhy diagnose` has no flag `--form`',
      'did you mean `--from` or `--format`? `bgpwhy diagnose --help` lists its flags',
    ],
    [
      'what a number may be',
      ['diagnose', '192.0.2.1/32', '--timeout', 'abc'],
      '`--timeout` does not take `abc`',
      'it takes a whole number',
    ],
    [
      'the least that a number may be',
      ['diagnose', '192.0.2.1/32', '--timeout', '0'],
      '`--timeout` does not take `0`',
      'it takes at least 1',
    ],
    [
      'the most that a number may be',
      ['diagnose', '192.0.2.1/32', '--parallel', '100'],
      '`--parallel` does not take `100`',
      'it takes at most 64',
    ],
    [
      'the flag in its one spelling',
      ['rules', '--colour=always'],
      '`bgpwhy rules` has no flag `--colour`',
      'did you mean `--color`? `bgpwhy rules --help` lists its flags',
    ],
    [
      'the list of flags, where one letter says nothing',
      ['parse', '-x'],
      '`bgpwhy parse` has no flag `-x`',
      '`bgpwhy parse --help` lists its flags',
    ],
    [
      'the two flags that exclude each other',
      ['diagnose', '--plain', '--format', 'text', '-f', 'x'],
      '`--plain` and `--format` exclude each other',
      'leave one of them out',
    ],
    [
      'the flag that another one needs',
      ['parse', '--spans', 'x'],
      '`--spans` works only with `--json`',
      'add `--json`',
    ],
    [
      'the values that a flag takes',
      ['diagnose', '--fail-on', 'critical', '-f', 'x'],
      '`--fail-on` does not take `critical`',
      'it takes error, warning, note or never',
    ],
    [
      'the same where the value is missing',
      ['diagnose', '-f', 'x', '--format'],
      '`--format` needs a value',
      'it takes text, plain or json',
    ],
    [
      'the help, where any value may do',
      ['diagnose', '--from'],
      '`--from` needs a value',
      '`bgpwhy diagnose --help` says what it may be',
    ],
    [
      'the argument that is missing',
      ['explain'],
      '`bgpwhy explain` needs a CODE',
      'write `bgpwhy explain CODE`; `bgpwhy explain --help` says what it may be',
    ],
    [
      'the word that is too many',
      ['rules', 'extra'],
      '`extra` is one word more than `bgpwhy rules` takes',
      '`bgpwhy rules --help` shows what it takes',
    ],
  ] as const)('%s', async (_, [verb, ...words], message, hint) => {
    expect(await said(verb, ...words)).toBe(`error[usage]: ${message}\n  = do: ${hint}\n`);
  });
});
