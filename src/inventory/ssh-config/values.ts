import { error, type Problem } from '../problem.js';
import type { Target } from '../target.js';
import type { Directive } from './directive.js';
import { readPort } from './jump-spec.js';
import type { Settings } from './settings.js';

/** A value that was read, or null with or without a problem. */
export interface Value<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** `Port`. */
export const portOf = ({ lines }: Settings): Value<number> =>
  read(lines.get('port'), 'Port', readPort, 'a number from 1 to 65535');

/** `ConnectTimeout` in milliseconds. */
export const timeoutOf = ({ lines }: Settings): Value<number> =>
  read(
    lines.get('connecttimeout'),
    'ConnectTimeout',
    readTime,
    'seconds, or a time such as `1m30s`',
  );

/** `StrictHostKeyChecking`. */
export const strictnessOf = ({ lines }: Settings): Value<NonNullable<Strictness>> =>
  read(
    lines.get('stricthostkeychecking'),
    'StrictHostKeyChecking',
    (text) => STRICTNESS.get(text.toLowerCase()) ?? null,
    '`yes`, `no`, `ask`, `accept-new` or `off`',
  );

/** `IdentitiesOnly`; no when nothing is said. */
export const identitiesOnlyOf = ({ lines }: Settings): Value<boolean> =>
  read(
    lines.get('identitiesonly'),
    'IdentitiesOnly',
    (text) => YES_OR_NO.get(text.toLowerCase()) ?? null,
    '`yes` or `no`',
  );

type Strictness = Target['strictHostKeyChecking'];

const STRICTNESS = new Map<string, NonNullable<Strictness>>([
  ['yes', 'yes'],
  ['true', 'yes'],
  ['no', 'no'],
  ['false', 'no'],
  ['off', 'off'],
  ['ask', 'ask'],
  ['accept-new', 'accept-new'],
]);

const YES_OR_NO = new Map([
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

function read<T>(
  line: Directive | undefined,
  name: string,
  reader: (text: string) => T | null,
  expected: string,
): Value<T> {
  if (line === undefined) return { value: null, problems: [] };
  const [text = ''] = line.words;
  const value = reader(text);
  if (value !== null) return { value, problems: [] };
  const message = `\`${name} ${text}\` is not understood; expected ${expected}`;
  return { value, problems: [error('bad-value', message, { place: line.place })] };
}

/** Milliseconds of `30`, `30s`, `1m30s` (the time formats of sshd_config(5)); `none` is no value. */
function readTime(text: string): number | null {
  if (!/^(\d{1,6}[smhdw]?)+$/i.test(text)) return null;
  const parts = [...text.matchAll(/(\d+)([smhdw]?)/gi)];
  const seconds = parts.reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (SECONDS[unit.toLowerCase()] ?? 1),
    0,
  );
  return seconds === 0 ? null : seconds * 1_000;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };
