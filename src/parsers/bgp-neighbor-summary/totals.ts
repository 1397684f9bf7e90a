import type { Problem } from '#facts/block.js';
import type { Counts } from '#parsers/counted.js';
import { mismatch } from '#parsers/ending.js';

/** What is counted below the sessions. */
export const TOTALS = ['configured', 'established', 'disabled', 'dynamic'] as const;

/** The figures count all sessions; only a command that asks for all of them shows as many rows. */
export function miscounted(
  command: string | null,
  { configured, dynamic }: Counts,
  rows: number,
): readonly Problem[] {
  const all = /\bprotocols bgp neighbor(?: \*)?$/.test(command ?? '');
  if (!all || configured === undefined || dynamic === undefined) return [];
  const text = `${Number(configured.text) + Number(dynamic.text)}`;
  const ends = [...configured.span, ...dynamic.span];
  return mismatch({ text, span: [Math.min(...ends), Math.max(...ends)] }, rows, 'sessions');
}
