import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole } from '#text/ending.js';
import { decoderFor } from '../decode.js';
import { whyOf } from '../why.js';
import { fileInside } from './inside.js';
import { type BundledAnswer, MANIFEST, type Manifest, manifestOf, SCHEMA } from './manifest.js';

/** An answer of a bundle with what is known of it: what `parseAnswer` reads. */
export interface SavedText {
  /** As its user would find it: the folder of the bundle and the name in it. */
  readonly file: string;
  readonly text: string;
  readonly device: string;
  readonly command: string;
  readonly whole: boolean;
}

/** What is not as it should be. */
export interface BundleProblem {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  readonly message: string;
}

export interface Bundle {
  /** Null: the folder is no bundle that can be read; a problem says why. */
  readonly manifest: Manifest | null;
  readonly texts: readonly SavedText[];
  readonly problems: readonly BundleProblem[];
}

/**
 * Reads a bundle. A file that was changed since it was written is told, and read; one that is missing
 * or that lies elsewhere is told. It never costs the others.
 */
export function readBundle(folder: string): Bundle {
  const manifest = readManifest(folder);
  if (typeof manifest === 'string') {
    const file = join(folder, MANIFEST);
    return {
      manifest: null,
      texts: [],
      problems: [{ severity: 'error', file, message: manifest }],
    };
  }
  const answers = manifest.leaves.flatMap(({ name, answers }) =>
    answers.map((answer) => readAnswer(folder, name, answer)),
  );
  return {
    manifest,
    texts: answers.flatMap(({ text }) => text ?? []),
    problems: answers.flatMap(({ problem }) => problem ?? []),
  };
}

/** The manifest, or why there is none. */
function readManifest(folder: string): Manifest | string {
  const bytes = bytesOf(folder, MANIFEST, LARGEST_MANIFEST);
  if (typeof bytes === 'string') return bytes === MISSING ? UNFINISHED : bytes;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'it is no JSON: the bundle was damaged';
  }
  const found = manifestOf(value);
  return typeof found === 'string' ? `${found}, so that it is no manifest of \`${SCHEMA}\`` : found;
}

const MISSING = 'it is not there';
const UNFINISHED =
  'it is not there: the folder is no bundle, or one that was not written to its end';
const LARGEST_MANIFEST = 2 ** 24;
/** Four times what a leaf may answer. */
const LARGEST_ANSWER = 2 ** 26;

interface ReadAnswer {
  readonly text: SavedText | null;
  readonly problem: BundleProblem | null;
}

function readAnswer(folder: string, device: string, answer: BundledAnswer): ReadAnswer {
  const file = `${folder}/${answer.file}`; // as the manifest says it, even where it leads elsewhere
  const bytes = bytesOf(folder, answer.file, LARGEST_ANSWER);
  if (typeof bytes === 'string')
    return {
      text: null,
      problem: { severity: 'error', file, message: `${bytes}: it was not read` },
    };
  const { command, sha256 } = answer;
  const same = createHash('sha256').update(bytes).digest('hex') === sha256.toLowerCase();
  // An editor may have saved it in another encoding.
  const text = same ? bytes.toString('utf8') : decoderFor(bytes)(bytes, true);
  const changed: BundleProblem = { severity: 'warning', file, message: CHANGED };
  return {
    text: { file, text, device, command, whole: isWhole(answer) },
    problem: same ? null : changed,
  };
}

const CHANGED = 'it was changed since the leaf answered: its words are not those of the manifest';

/** The bytes of a plain file inside the folder, or why they can't be had. */
function bytesOf(folder: string, file: string, most: number): Buffer | string {
  try {
    const inside = fileInside(folder, file);
    if (inside.kind === 'missing') return MISSING;
    if (inside.kind === 'refused') return inside.why;
    if (inside.bytes > most) return `it is larger than ${most / 2 ** 20} MiB`;
    const descriptor = openSync(inside.path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return whyOf(error);
  }
}
