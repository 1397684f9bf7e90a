import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '#settings/read.js';
import type { Bound, Vocabulary } from '#settings/settings.js';

const bound = (
  id: string,
  when: string,
  keys: readonly string[],
  more: Partial<Bound> = {},
): Bound => ({
  ...{ id, when, keys },
  ...{ typed: false, fixed: false, needed: false },
  ...more,
});

const KNOWN: Vocabulary = {
  themes: ['terminal', 'dark', 'light'],
  clipboards: ['terminal', 'program'],
  watch: { least: 10, most: 600 },
  bindings: [
    bound('up', 'browse', ['up', 'k']),
    bound('refresh', 'browse', ['r']),
    bound('refresh-all', 'browse', ['R']),
    bound('leave', 'browse', ['ctrl+c'], { fixed: true }),
    bound('accept', 'filter', ['enter'], { typed: true, needed: true }),
    bound('accept', 'palette', ['enter'], { typed: true, needed: true }),
    bound('complete', 'palette', ['tab'], { typed: true }),
    bound('copy-row', 'copy', ['r']),
  ],
  keyNamed: (written) => (/^(?:.|ctrl\+[a-z]|up|tab|enter)$/.test(written) ? written : null),
};

const read = (text: string) => readSettings(text, 'config.yaml', KNOWN);
/** Every error in a line: code, place, what is, what to do. */
const errorsIn = (text: string): readonly string[] =>
  read(text).errors.map(({ code, message, hint, place }) => {
    const told = `${code} ${place.line}:${place.column} ${message}`;
    return hint === null ? told : `${told} = ${hint}`;
  });

describe('a file of settings', () => {
  test('may say everything', () => {
    const { settings, errors } = read(`theme: dark
ascii: true
clipboard: program
watch: 60
keys:
  refresh: [f, 'ctrl+r']
  up: w
  copy-row: []
`);
    expect(errors).toEqual([]);
    expect(settings).toEqual({
      theme: 'dark',
      ascii: true,
      clipboard: 'program',
      watch: 60,
      keys: new Map([
        ['refresh', ['f', 'ctrl+r']],
        ['up', ['w']],
        ['copy-row', []],
      ]),
    });
  });

  test.for(['', '\n', '# nothing so far\n', '{}', '---\n'])('may say nothing: %j', (text) => {
    const { settings, errors } = read(text);
    expect(errors).toEqual([]);
    expect(settings).toMatchObject({ theme: null, ascii: null, clipboard: null, watch: null });
  });

  test('may give two of them each other’s key', () => {
    expect(errorsIn('keys:\n  refresh: R\n  refresh-all: r\n')).toEqual([]);
  });

  test('may give one key to what is done in different modes', () => {
    expect(errorsIn('keys:\n  refresh: x\n  copy-row: x\n')).toEqual([]);
  });
});

describe('an error is told with its place', () => {
  test.for<readonly [string, string]>([
    [
      'theme: drak',
      "bad-setting 1:8 `theme` can't be `drak`: it is terminal, dark or light; did you mean `dark`?",
    ],
    ['theme:', 'bad-setting 1:7 `theme` is text, not the empty value'],
    ['theme: [dark]', 'bad-setting 1:8 `theme` is text, not a list'],
    ['ascii: yes', "bad-setting 1:8 `ascii` can't be `yes`: it is true or false"],
    [
      'clipboard: osc52',
      "bad-setting 1:12 `clipboard` can't be `osc52`: it is terminal or program",
    ],
    [
      'watch: 5',
      "bad-setting 1:8 `watch` can't be `5`: it is a whole number of seconds from 10 to 600",
    ],
    [
      'watch: 1e2',
      "bad-setting 1:8 `watch` can't be `1e2`: it is a whole number of seconds from 10 to 600",
    ],
    [
      '\n\ncolour: dark',
      'bad-setting 3:1 the file of settings has no `colour` = there are theme, ascii, clipboard, watch and keys',
    ],
    [
      'themes: dark',
      'bad-setting 1:1 the file of settings has no `themes` = did you mean `theme`?',
    ],
    ['- theme', 'bad-setting 1:1 the file of settings is a map, not a list'],
    ['keys: r', 'bad-setting 1:7 `keys` is a map, not `r`'],
    [
      'keys:\n  refersh: r',
      'bad-setting 2:3 nothing that keys do is called `refersh` = did you mean `refresh`?',
    ],
    ['keys:\n  up: F5', 'bad-setting 2:7 there is no key `F5` = a key is one character'],
    [
      'keys:\n  up: ~',
      'bad-setting 2:7 a key of `up` is text, not the empty value = a sign that means',
    ],
    ['keys:\n  leave: x', 'bad-setting 2:3 `leave` keeps its key: it is the way out of everything'],
    [
      'keys:\n  accept: x',
      "bad-setting 2:11 `x` can't be a key of `accept`: characters are typed there = name a key",
    ],
    [
      'keys:\n  accept: []',
      'bad-setting 2:11 `accept` needs a key: one could not go on without it',
    ],
    [
      'keys:\n  up: r',
      "key-taken 2:7 `r` can't be a key of `up`: it is one of `refresh` = give `refresh` another key in this file as well",
    ],
    ['keys:\n  up: [w, w]', 'key-taken 2:11 `w` is a key of `up` twice'],
    [
      'keys:\n  up: z\n  refresh: z',
      "key-taken 3:12 `z` can't be a key of `refresh`: it is one of `up` = give `up` another key",
    ],
    [
      'keys:\n  complete: enter',
      "key-taken 2:13 `enter` can't be a key of `complete`: it is one of `accept` = give `accept` another",
    ],
    ['keys:\n  up: w\n  up: z', 'bad-setting 3:3 `up` is there twice'],
    ['theme: [', 'bad-setting 1:9 this is no YAML: flow sequence in block collection must be'],
  ])('%j', ([text, told]) => {
    const errors = errorsIn(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.startsWith(told), errors[0]).toBe(true);
  });

  test('with all others, in the order of the file', () => {
    const told = errorsIn(
      'watch: soon\nkeys:\n  up: nowhere\n  refresh: R\ntheme: dakr\nfont: large\n',
    );
    expect(told.map((one) => one.split(' ')[1])).toEqual(['1:8', '3:7', '4:12', '5:8', '6:1']);
  });

  test('once, where what has one name in several modes has one key too many', () => {
    const known = {
      ...KNOWN,
      bindings: [
        ...KNOWN.bindings,
        bound('cancel', 'filter', ['esc']),
        bound('cancel', 'palette', ['esc']),
      ],
    };
    expect(readSettings('keys:\n  cancel: enter', 'config.yaml', known).errors).toHaveLength(1);
  });
});

test('whatever the file holds, it is read, or its errors are told with their places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      for (const { place } of read(text).errors) {
        expect(place.line).toBeGreaterThan(0);
        expect(place.column).toBeGreaterThan(0);
      }
    }),
  );
});
