import { CLIPBOARDS } from '#commands/shell/screen/copying.js';
import { vocabularyOf } from '#commands/shell/screen/settings.js';
import { WATCH } from '#commands/shell/screen/watch.js';
import { readSettings } from '#settings/read.js';
import { grouped } from '#text/grouped.js';
import { list } from '#text/words.js';
import type { Binding, When } from '#tui/keys/binding.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { KEY_NAMES } from '#tui/keys/chord.js';
import { WORDS } from '#tui/linear/words.js';
import { THEMES } from '#tui/theme.js';
import { bullets, fenced, type Page, sections, sentences, table } from './page.js';

/** `docs/screen-keys.md`: every key of the screen by its mode, and the file in which they are changed. */
export function screenKeysPage(): Page {
  return {
    path: 'docs/screen-keys.md',
    text: `# Keys of the screen

${sentences(
  '`bgpwhy tui` shows those that mean something at the moment when `?` is pressed. Each has a name, by which the file of settings calls it.',
)}

${sections(
  ...[...grouped(BINDINGS, ({ when }) => when)].map(
    ([when, bindings]) => [HEADINGS[when], tableOf(bindings)] as const,
  ),
  ['The file of settings', settingsText()],
  ['Said instead of pressed', linearText()],
)}`,
  };
}

const HEADINGS: Readonly<Record<When, string>> = {
  browse: 'While one looks around',
  filter: 'While a filter is typed',
  palette: 'While a name is typed behind `:`',
  keys: 'While keys are looked up',
  copy: 'Behind the key for copying',
  save: 'Behind the key for saving',
};

const tableOf = (bindings: readonly Binding[]): string =>
  table(
    ['Key', 'What it does', 'Name'],
    bindings.map(({ keys, says, id }) => [keys.map(code).join(' '), says, `\`${id}\``]),
  );

const code = (key: string): string => (key === '`' ? '`` ` ``' : `\`${key}\``);

/** Read as any file of settings is: an example that is none stops the writing of the pages. */
const EXAMPLE = `# ~/.config/bgpwhy/config.yaml
theme: dark
ascii: false
clipboard: terminal
watch: 60
keys:
  refresh: [f, ctrl+r]
  next-leaf: [right, n]
  next-hit: '*'
  order: []
`;

function settingsText(): string {
  const known = vocabularyOf({ clipboards: CLIPBOARDS, watch: WATCH });
  const { errors } = readSettings(EXAMPLE, 'the example', known);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return [
    sentences(
      'It is `$XDG_CONFIG_HOME/bgpwhy/config.yaml`, or `~/.config/bgpwhy/config.yaml` where that variable says nothing; on Windows `%APPDATA%\\bgpwhy\\config.yaml`. Nobody needs one.',
    ),
    fenced('yaml', EXAMPLE),
    bullets([
      `\`theme\` is ${list(
        THEMES.map(({ name }) => `\`${name}\``),
        'or',
      )}. Where colour is not wanted (\`NO_COLOR\`) it is \`mono\`.`,
      '`ascii` is `true` or `false`.',
      '`clipboard`: `terminal` sends what is copied to the terminal, which works through SSH; `program` gives it to a program of this machine.',
      `\`watch\` is after how many seconds leaves are asked again by themselves, from ${WATCH.least} to ${WATCH.most}.`,
      `\`keys\` has under a name of this page one key or a list of keys; an empty list leaves it without a key. A key is one character, \`ctrl+\` and a letter, or ${list(
        KEY_NAMES.map((name) => `\`${name}\``),
        'or',
      )}.`,
    ]),
    sentences(
      'What a flag says counts first, then an environment variable, then this file. A name that is not known, a wrong value and a key that would stand for two things at a time are errors: all of them are told with their places, and the screen does not open (exit code 3).',
    ),
  ].join('\n\n');
}

const linearText = (): string =>
  [
    sentences(
      'With `--linear`, or where `INK_SCREEN_READER` is set, nothing is drawn: one says a word, and the answer is sentences, as a screen reader needs them. The names of views, leaves, prefixes and rules lead there, as behind `:`; keys mean what they mean on the screen.',
    ),
    table(
      ['Word', 'What it does'],
      WORDS.map(({ word, takes, says }) => [
        `\`${word}\`${takes === null ? '' : ` ${takes}`}`,
        says,
      ]),
    ),
  ].join('\n\n');
