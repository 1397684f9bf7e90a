import type { Session } from './sessions.js';

/** Every command with its answer in a file of its own. */
export const apart = (sessions: readonly Session[]): readonly Session[] =>
  sessions.flatMap(({ file, text }) =>
    commandsIn(text).map((part, at) => ({ file: `${at + 1}-${file}`, text: part })),
  );

/** All of it in one file. */
export const together = (sessions: readonly Session[]): readonly Session[] => [
  { file: 'all.txt', text: sessions.map(({ text }) => text).join('\n') },
];

/** The commands of each leaf the other way round. */
export const backwards = (sessions: readonly Session[]): readonly Session[] =>
  sessions.map(({ file, text }) => ({ file, text: commandsIn(text).toReversed().join('\n') }));

/** A mode line, the prompt behind it, what the leaf said, and the mode line that ends it. */
const commandsIn = (text: string): readonly string[] =>
  text
    .split(/^(?=--\{.*\n[AB]:)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => `${part}${/^--\{.*\n/.exec(part)?.[0] ?? ''}`);
