import { nearTo } from '#text/near.js';
import { list } from '#text/words.js';
import { Fields } from '#yaml/fields.js';
import type { YamlProblem } from '#yaml/problem.js';
import { readYaml } from '#yaml/read.js';
import { readKeys } from './keys.js';
import { NO_SETTINGS, type Settings, type SettingsError, type Vocabulary } from './settings.js';
import { takenKeys } from './taken-keys.js';

/** The settings of a file, and every error in it; with an error none of it should count. */
export interface SettingsFile {
  readonly settings: Settings;
  readonly errors: readonly SettingsError[];
}

const NAMES = ['theme', 'ascii', 'clipboard', 'watch', 'keys'];

/** Reads the user's file of settings. An empty one says nothing. */
export function readSettings(text: string, file: string, known: Vocabulary): SettingsFile {
  const { tree, problems } = readYaml(text, file, 'the file of settings');
  if (tree === null) return { settings: NO_SETTINGS, errors: problems.map(badSetting) };
  if (tree.kind === 'scalar' && tree.type === 'null') return { settings: NO_SETTINGS, errors: [] };
  const fields = new Fields(tree, 'the file of settings', NAMES);
  const keys = readKeys(fields.tree('keys'), known);
  const settings: Settings = {
    theme: fields.text('theme', oneOf(known.themes)),
    ascii: yesOrNo(fields.text('ascii', oneOf(['true', 'false']))),
    clipboard: fields.text('clipboard', oneOf(known.clipboards)),
    watch: numberOf(fields.text('watch', whyNoSeconds(known))),
    keys: new Map([...keys.bound].map(([id, keys]) => [id, keys.map(({ key }) => key)])),
  };
  const errors = [...fields.problems, ...keys.problems].map(badSetting);
  return { settings, errors: inOrder([...errors, ...takenKeys(keys.bound, known)]) };
}

const badSetting = (problem: YamlProblem): SettingsError => ({ code: 'bad-setting', ...problem });

const oneOf =
  (words: readonly string[]) =>
  (text: string): string | null => {
    if (words.includes(text)) return null;
    const [near] = nearTo(text, words);
    const meant = near === undefined ? '' : `; did you mean \`${near}\`?`;
    return `it is ${list(words, 'or')}${meant}`;
  };

const whyNoSeconds =
  ({ watch: { least, most } }: Vocabulary) =>
  (text: string): string | null =>
    /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
      ? null
      : `it is a whole number of seconds from ${least} to ${most}`;

const yesOrNo = (text: string | null): boolean | null => (text === null ? null : text === 'true');
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

const inOrder = (errors: readonly SettingsError[]): readonly SettingsError[] =>
  [...errors].sort(
    ({ place: one }, { place: other }) =>
      (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
  );
