import { join } from 'node:path';
import { writePrivateFile } from '#collect/bundle/private-file.js';
import { printable } from '#text/printable.js';

/**
 * Writes a new file into a folder, for its owner alone; one that is there is never written to: the name
 * gets a number then. What came of it, in one sentence.
 */
export function saveNew(folder: string, name: string, text: string): string {
  for (let number = 1; number <= MOST; number += 1) {
    const numbered = number === 1 ? name : name.replace(/(?=\.[^.]*$|$)/, `-${number}`);
    const why = refusal(join(folder, numbered), text);
    if (why === null) return `saved as ${numbered}`;
    if (why !== TAKEN) return `${name} was not saved: ${why}`;
  }
  return `${name} was not saved: there are ${MOST} files of that name already`;
}

/** Why the file was not written; null: it was. */
function refusal(path: string, text: string): string | null {
  try {
    writePrivateFile(path, Buffer.from(text));
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException; // what node:fs throws
    return WHY[code ?? ''] ?? printable(message);
  }
}

const TAKEN = 'it is there already';
const MOST = 99;

const WHY: Readonly<Record<string, string>> = {
  EEXIST: TAKEN,
  EACCES: 'writing in this folder is not permitted',
  EPERM: 'writing in this folder is not permitted',
  EROFS: 'nothing can be written in this folder',
  ENOENT: 'this folder is not there any more',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more room is allowed on this disk',
};
