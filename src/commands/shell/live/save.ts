import { existsSync } from 'node:fs';
import { type Captured, writeBundle } from '#collect/bundle/write.js';
import { UsageError } from '../usage-error.js';

/**
 * Before leaves are asked: what they will say must not be lost over a folder that can't be written.
 *
 * @throws UsageError where something is there already
 */
export function assertFree(folder: string): void {
  if (!existsSync(folder)) return;
  throw new UsageError(
    `\`${folder}\` was not written: it is there already`,
    'name a new folder; nothing is ever overwritten',
  );
}

/** @throws UsageError where the folder can't be written */
export function save(folder: string, captured: Captured): void {
  const written = writeBundle(folder, captured);
  if (written.kind === 'not-written') throw new UsageError(written.why, written.remedy);
}
