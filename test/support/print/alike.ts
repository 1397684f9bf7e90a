import { expect } from 'vitest';
import type { Block } from '#facts/block.js';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../reading.js';

const MODE = '--{ running }--[  ]--';
const answer = (command: string, printed: string): string =>
  `${MODE}\nA:leaf1# ${command}\n${printed.trimEnd()}\n${MODE}\nA:leaf1# `;

const said = ({ kind, device, command, networkInstance, complete, data }: Block) => ({
  ...{ kind, device, command, networkInstance, complete },
  data: factsOf(data),
});

/**
 * The same report printed as text and as JSON says the same, however it is laid out, and every character
 * of the JSON is read.
 *
 * @param printed what the router writes as JSON
 * @param unsaid what JSON does not tell
 */
export function expectAlike(
  command: string,
  text: string,
  printed: unknown,
  unsaid: Readonly<Record<string, unknown>> = {},
): void {
  const asText = parse(answer(command, text)).blocks.map(said);
  const labels = parse(answer(command, text)).problems;
  for (const indent of [0, 2]) {
    const json = JSON.stringify(printed, null, indent);
    const parsed = parse(answer(`${command} | as json`, json));
    expect(parsed.blocks.map(said)).toEqual(
      asText.map((one) => ({ ...one, data: { ...Object(one.data), ...unsaid } })),
    );
    expect(parsed.problems.map(({ code }) => code)).toEqual(labels.map(({ code }) => code));
    expect(parsed.coverage).toMatchObject({ characters: json.length, ignored: 0, unread: 0 });
    expect(lawsBrokenBy(parsed)).toEqual([]);
  }
}
