/** A line as it is being typed at a terminal; `echo` is what the terminal shows for the last key. */
export interface Typing {
  readonly line: string;
  readonly echo: string;
  readonly event: 'none' | 'line' | 'interrupt' | 'end';
}

export const INTERRUPT = '\u0003';
const END_OF_INPUT = '\u0004';

/** One key more on a line. */
export function typed(line: string, key: string): Typing {
  const known = KEYS.get(key);
  if (known !== undefined) return known(line);
  const shown = key < ' ' ? '' : key;
  return { line: line + shown, echo: shown, event: 'none' };
}

const erased = (line: string): Typing => ({
  line: line.slice(0, -1),
  echo: line === '' ? '' : '\b \b',
  event: 'none',
});

const entered = (line: string): Typing => ({ line, echo: '\r\n', event: 'line' });

const KEYS: ReadonlyMap<string, (line: string) => Typing> = new Map([
  ['\r', entered],
  ['\n', entered],
  ['\r\n', entered],
  ['\u007f', erased],
  ['\b', erased],
  [INTERRUPT, () => ({ line: '', echo: '^C\r\n', event: 'interrupt' })],
  [END_OF_INPUT, (line) => ({ line, echo: '', event: line === '' ? 'end' : 'none' })],
]);

/** Line ends as a terminal shows them. */
export const onTerminal = (text: string): string => text.replace(/\r?\n/g, '\r\n');
