import type { Captured } from '#collect/bundle/write.js';
import { type Asked, askLeaves } from './ask-leaves.js';
import type { Choice } from './chosen.js';
import type { LiveFlags } from './flags.js';
import type { LiveQuestion } from './question.js';
import { assertFree, save } from './save.js';

/** Asks the leaves and, where a folder is named, keeps what they said in it. */
export async function take(
  choice: Choice,
  question: LiveQuestion,
  flags: LiveFlags,
  { folder, version }: { readonly folder: string | null; readonly version: string },
): Promise<Asked & { readonly captured: Captured }> {
  if (folder !== null) assertFree(folder);
  const startedAt = new Date().toISOString();
  const { heard, leaves } = await askLeaves(choice, question, flags, folder ?? '');
  const captured = {
    bgpwhy: version,
    question,
    startedAt,
    endedAt: new Date().toISOString(),
    leaves,
  };
  if (folder !== null) save(folder, captured);
  return { heard, leaves, captured };
}
