import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { asJson } from '#text/printable.js';
import type { Answer } from '../ssh/answer.js';
import type { Fingerprint } from '../ssh/host-key.js';
import { whyOf } from '../why.js';
import { sentOf } from '../wire/transcript.js';
import {
  type BundledAnswer,
  type BundledLeaf,
  MANIFEST,
  type Manifest,
  type Reason,
  SCHEMA,
} from './manifest.js';
import { fileNameFor, foldersFor, PART } from './names.js';
import { makePrivateFolder, writePrivateFile } from './private-file.js';

/** What one leaf said before it was done or failed. */
export interface CapturedLeaf
  extends Pick<BundledLeaf, 'name' | 'address' | 'release' | 'algorithms'> {
  readonly hostKey: Fingerprint | null;
  /** Null: all that was asked was answered. */
  readonly failure: Reason | null;
  /** In the order in which they were asked. */
  readonly answers: readonly Answer[];
}

export interface Captured extends Omit<Manifest, 'schema' | 'leaves'> {
  readonly leaves: readonly CapturedLeaf[];
}

export type Written =
  | { readonly kind: 'written'; readonly manifest: Manifest }
  | { readonly kind: 'not-written'; readonly why: string; readonly remedy: string };

/**
 * Writes a bundle into a new folder: each answer as the leaf gave it, a file each, and a manifest that
 * says what they are. The manifest comes last and whole: a folder without one was not finished. Nothing
 * that exists is written to.
 */
export function writeBundle(folder: string, captured: Captured): Written {
  try {
    makePrivateFolder(folder);
  } catch (error) {
    return noFolder(folder, error);
  }
  try {
    return { kind: 'written', manifest: fill(folder, captured) };
  } catch (error) {
    return {
      kind: 'not-written',
      why: `\`${folder}\` could not be written to its end: ${whyOf(error)}`,
      remedy: `what is in it has no \`${MANIFEST}\`, so that it is no bundle; remove it and write another one`,
    };
  }
}

function fill(folder: string, { leaves, ...rest }: Captured): Manifest {
  const folders = foldersFor(leaves.map(({ name }) => name));
  const manifest: Manifest = {
    schema: SCHEMA,
    ...rest,
    leaves: leaves.map((leaf, at) => writeLeaf(folder, folders[at] ?? `leaf-${at}`, leaf)),
  };
  const path = join(folder, MANIFEST);
  writePrivateFile(`${path}${PART}`, Buffer.from(`${asJson(manifest, 2)}\n`));
  renameSync(`${path}${PART}`, path);
  return manifest;
}

function writeLeaf(
  bundle: string,
  folder: string,
  { answers, failure, ...leaf }: CapturedLeaf,
): BundledLeaf {
  makePrivateFolder(join(bundle, folder));
  return {
    ...{ name: leaf.name, address: leaf.address, release: leaf.release },
    ...{ hostKey: leaf.hostKey, algorithms: leaf.algorithms },
    end: failure === null && answers.every(({ end }) => end === 'complete') ? 'answered' : 'failed',
    reason: failure,
    answers: answers.map((answer, at) => writeAnswer(bundle, folder, answer, at + 1)),
  };
}

function writeAnswer(
  bundle: string,
  folder: string,
  answer: Answer,
  number: number,
): BundledAnswer {
  const name = fileNameFor(answer.command, number);
  const bytes = Buffer.from(answer.text);
  writePrivateFile(join(bundle, folder, name), bytes);
  return {
    ...sentOf(answer),
    file: `${folder}/${name}`,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function noFolder(folder: string, error: unknown): Written {
  const { code } = error as NodeJS.ErrnoException; // what node:fs throws
  const [why, remedy] = NO_FOLDER[code ?? ''] ?? [whyOf(error), 'name another folder'];
  return { kind: 'not-written', why: `\`${folder}\` was not written: ${why}`, remedy };
}

const NO_FOLDER: Readonly<Record<string, readonly [why: string, remedy: string]>> = {
  EEXIST: ['it is there already', 'name a new folder; nothing is ever overwritten'],
  ENOENT: ['the folder around it is not there', 'make it first, or name another place'],
  EACCES: ['writing there is not permitted', 'name a folder of your own'],
  EPERM: ['writing there is not permitted', 'name a folder of your own'],
  EROFS: ['nothing can be written there', 'name a folder on another disk'],
  ENOTDIR: ['what stands around it is no folder', 'name another place'],
};
