import { Fields } from '#yaml/fields.js';
import type { Tree } from '#yaml/tree.js';
import type { Label } from '../entry.js';
import { whyNoUser } from '../host-name.js';
import { inInventory, type Problem } from '../problem.js';
import { readHop, readPort } from '../ssh-config/jump-spec.js';

/** What `defaults` and a leaf may say; `schemas/inventory.json` is this for editors. */
export const SHARED = [
  'port',
  'user',
  'jump',
  'identity-file',
  'known-hosts',
  'network-instances',
  'role',
  'labels',
];

/** What a leaf may leave to the defaults. */
export interface Shared {
  readonly port: number | null;
  readonly user: string | null;
  readonly jump: string | null;
  readonly identityFiles: readonly string[] | null;
  readonly knownHostsFiles: readonly string[] | null;
  readonly networkInstances: readonly string[] | null;
  readonly role: string | null;
  readonly labels: readonly Label[];
}

/** An absolute path for one that is written in the file. */
export type PathOf = (written: string) => string;

/** What `defaults` says. */
export function readShared(
  tree: Tree | undefined,
  path: PathOf,
): { value: Shared; problems: readonly Problem[] } {
  if (tree === undefined) return { value: NOTHING, problems: [] };
  const fields = new Fields(tree, '`defaults`', SHARED);
  return { value: sharedOf(fields, path), problems: inInventory(fields.problems) };
}

const NOTHING: Shared = {
  port: null,
  user: null,
  jump: null,
  identityFiles: null,
  knownHostsFiles: null,
  networkInstances: null,
  role: null,
  labels: [],
};

/** The fields that a leaf has in common with the defaults. */
export function sharedOf(fields: Fields, path: PathOf): Shared {
  const port = fields.text('port', (text) =>
    readPort(text) === null ? 'a port is a number from 1 to 65535' : null,
  );
  return {
    port: port === null ? null : readPort(port),
    user: fields.text('user', whyNoUser),
    jump: fields.text('jump', whyNoJump),
    identityFiles: fields.texts('identity-file')?.map(path) ?? null,
    knownHostsFiles: fields.texts('known-hosts')?.map(path) ?? null,
    networkInstances: fields.texts('network-instances', whyNoInstance),
    role: fields.text('role'),
    labels: fields.labels('labels'),
  };
}

const whyNoJump = (text: string): string | null =>
  text === 'none' || text.split(',').every((hop) => readHop(hop) !== null)
    ? null
    : 'hosts to go through are written `user@host:port`, with commas between them';

/** Narrower than YANG: nothing in it means something to a command line or a shell. */
const whyNoInstance = (text: string): string | null =>
  /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,246}$/.test(text)
    ? null
    : 'a network-instance is a letter or a digit, then letters, digits and `_` `.` `:` `-`';

/** What a leaf says stands before the defaults; of labels it may say some. */
export function joined(own: Shared, defaults: Shared): Shared {
  const or = <T>(said: T | null, otherwise: T | null): T | null => said ?? otherwise;
  return {
    port: or(own.port, defaults.port),
    user: or(own.user, defaults.user),
    jump: or(own.jump, defaults.jump),
    identityFiles: or(own.identityFiles, defaults.identityFiles),
    knownHostsFiles: or(own.knownHostsFiles, defaults.knownHostsFiles),
    networkInstances: or(own.networkInstances, defaults.networkInstances),
    role: or(own.role, defaults.role),
    labels: [...defaults.labels, ...own.labels],
  };
}
