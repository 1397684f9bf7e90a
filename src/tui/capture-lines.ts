import { commandOf } from '#text/command.js';
import { echoAt } from '#text/echo.js';
import { landmarks } from '#text/landmarks.js';
import { lastAtOrBefore } from '#text/sorted.js';
import type { Capture } from './board.js';
import { remembered } from './remembered.js';

/** Offsets at which the lines of a capture begin. */
export const startsIn = remembered(startsOf);

/** @param at number of the line, from 0 */
export function lineIn(capture: Capture, at: number): string {
  const starts = startsIn(capture);
  const { text } = capture;
  return text.slice(starts[at] ?? text.length, starts[at + 1] ?? text.length).replace(/\r?\n$/, '');
}

/** A command as it stands behind a prompt of a saved session. */
export interface Typed {
  /** Number of its line, from 0. */
  readonly at: number;
  readonly device: string;
  readonly command: string;
}

/** Every command that was typed in a saved session, in its order. */
export const typedIn = remembered(typedOf);

/** The command that printed a line: that of the capture, or the one typed last above it. */
export function commandAt(capture: Capture, at: number): string | null {
  return capture.command ?? typedIn(capture).findLast((typed) => typed.at <= at)?.command ?? null;
}

/** Whose words a capture holds; null: of several leaves, or nobody knows. */
export function leafOf(capture: Capture): string | null {
  const devices = new Set(typedIn(capture).map(({ device }) => device));
  const [only = null] = devices;
  return capture.leaf ?? (devices.size === 1 ? only : null);
}

function startsOf({ text }: Capture): readonly number[] {
  const starts = text === '' ? [] : [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
    if (at + 1 < text.length) starts.push(at + 1);
  return starts;
}

function typedOf(capture: Capture): readonly Typed[] {
  const { text } = capture;
  const starts = startsIn(capture);
  const marks = [...landmarks(text)].sort((one, other) => one.at - other.at);
  return marks.flatMap((mark, at) => {
    if (mark.kind !== 'prompt') return [];
    const before = marks[at - 1];
    const context = before?.kind === 'mode' ? before.context : null;
    const { words } = echoAt(text, mark.end, marks[at + 1]?.at ?? text.length, false);
    const command = commandOf(words, context);
    const line = lastAtOrBefore(starts, (start) => start, mark.at);
    return command === null ? [] : [{ at: line, device: mark.device, command }];
  });
}
