import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Gives what comes line by line, and listens only while somebody waits for a line: others read there, too. */
export interface LineSource {
  /** The next line; null: there is none any more, or nobody waits for it. */
  readonly next: (signal: AbortSignal) => Promise<string | null>;
}

export function lineSource(input: Readable): LineSource {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let ended = false;
  const take = (): string | null => {
    const end = rest.indexOf('\n');
    if (end === -1) return ended && rest !== '' ? taken(rest.length) : null;
    return taken(end);
  };
  const taken = (end: number): string => {
    const line = rest.slice(0, end).replace(/\r$/, '');
    rest = rest.slice(end + 1);
    return line;
  };
  const next = (signal: AbortSignal): Promise<string | null> =>
    new Promise((resolve) => {
      const there = take();
      if (there !== null || ended || signal.aborted) return resolve(there);
      const finish = (): void => {
        input.off('data', hear).off('end', end).off('close', end).pause();
        signal.removeEventListener('abort', finish);
        resolve(signal.aborted ? null : take());
      };
      const hear = (chunk: Buffer | string): void => {
        rest += typeof chunk === 'string' ? chunk : decoder.write(chunk);
        if (rest.includes('\n')) finish();
      };
      const end = (): void => {
        ended = true;
        finish();
      };
      signal.addEventListener('abort', finish);
      input.on('data', hear).on('end', end).on('close', end).resume();
    });
  return { next };
}
