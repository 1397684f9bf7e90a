import type { AnswerEnd } from '../ssh/answer.js';
import type { Agreed } from '../ssh/course.js';
import type { Fingerprint } from '../ssh/host-key.js';
import type { Sent } from '../wire/transcript.js';
import { type Check, filled, list, oneOf, orNull, record, text, wholeNumber } from './shape.js';

/** The file that tells what the others of a bundle are. It is written last. */
export const MANIFEST = 'manifest.json';
export const SCHEMA = 'bgpwhy.bundle/1';

/** What was asked, of whom, when, and what became of it. */
export interface Manifest {
  readonly schema: typeof SCHEMA;
  /** The version of bgpwhy that wrote it. */
  readonly bgpwhy: string;
  readonly question: {
    readonly prefixes: readonly string[];
    readonly networkInstance: string | null;
  };
  /** Points in time as ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly leaves: readonly BundledLeaf[];
}

export interface BundledLeaf {
  /** As its user calls it; reports are told under this name. */
  readonly name: string;
  /** Where it was asked, such as `192.0.2.1:22`. */
  readonly address: string;
  readonly release: string | null;
  /** By which a later reader knows who spoke; null: no key was accepted. */
  readonly hostKey: Fingerprint | null;
  /** What was agreed on with it for the connection; null: there was none. */
  readonly algorithms: Agreed | null;
  /** `failed`: not all that was asked was answered. */
  readonly end: 'answered' | 'failed';
  readonly reason: Reason | null;
  readonly answers: readonly BundledAnswer[];
}

/** Why a leaf did not answer: a word for programs, and a sentence. */
export interface Reason {
  readonly kind: string;
  readonly message: string;
  /** What else is known, and what to do. */
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

/** One answer: what was sent, how it ended, and the file that holds it. */
export interface BundledAnswer extends Sent {
  /** Inside the bundle, with `/` between folder and name. */
  readonly file: string;
  readonly bytes: number;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

const ENDS: Readonly<Record<AnswerEnd, true>> = {
  ...{ complete: true, 'timed-out': true, 'too-long': true },
  ...{ 'cut-off': true, refused: true, cancelled: true },
};

const answer = record({
  ...{ command: text, sent: text, startedAt: text, endedAt: text, stderr: text, file: text },
  ...{ exitStatus: orNull(wholeNumber), end: oneOf(...Object.keys(ENDS)) },
  ...{ bytes: wholeNumber, sha256: text },
});

const leaf = record({
  ...{ name: text, address: text, release: orNull(text) },
  hostKey: orNull(record({ type: text, sha256: text })),
  algorithms: orNull(record({ kex: text, hostKey: text, cipher: text, mac: text })),
  end: oneOf('answered', 'failed'),
  reason: orNull(record({ kind: text, message: text, notes: list(text), help: list(text) })),
  answers: list(answer),
});

const manifest: Check = record({
  schema: oneOf(SCHEMA),
  bgpwhy: text,
  question: record({ prefixes: list(text), networkInstance: orNull(text) }),
  ...{ startedAt: text, endedAt: text },
  leaves: filled(list(leaf)),
});

/** The manifest, or what it lacks to be one. */
export function manifestOf(value: unknown): Manifest | string {
  return manifest(value, '') ?? (value as Manifest); // nothing of it was objected to
}
