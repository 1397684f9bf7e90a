import { type Candidate, candidatesFor } from './candidates.js';
import type { Leaf } from './leaf.js';
import type { LogIn } from './log-in.js';
import { about, merged, type Problem } from './problem.js';
import { readInventory } from './read-inventory.js';
import { readSelectors, type Selector } from './selector.js';
import { loadSshConfig, type SshConfig } from './ssh-config/load.js';
import { hostNames } from './ssh-config/names.js';
import { resolve } from './ssh-config/resolve.js';
import { idOf } from './ssh-config/way.js';
import type { Surroundings } from './surroundings.js';

/** Whom a user wants to ask, as the flags say it. */
export interface Wish {
  /** The values of `-t`. */
  readonly selectors: readonly string[];
  /** The values of `--inventory`. */
  readonly inventories: readonly string[];
  /** `-F`: this file instead of the user's and the system's; `none` for no file. */
  readonly sshConfig: string | null;
  /** What the flags say for every leaf; it stands before inventories and ssh_config. */
  readonly overrides: Overrides;
}

/** `-l`, `--jump`, `-i`, `--known-hosts` and the time to connect in milliseconds; null: not said. */
export type Overrides = Pick<
  LogIn,
  'user' | 'jump' | 'identityFiles' | 'knownHostsFiles' | 'connectTimeout'
>;

/** The leaves to ask, in the order in which they were named, and what was wrong on the way. */
export interface Chosen {
  readonly leaves: readonly Leaf[];
  /** What was asked for and can't be asked, as it was written: an answer without it is not whole. */
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Finds the leaves that the user names. An error about one of them costs that one alone; whether the
 * others are asked all the same is for the caller to say.
 */
export function chooseLeaves(wish: Wish, around: Surroundings): Chosen {
  const inventories = wish.inventories.map((file) => readInventory(file, around));
  const config = loadSshConfig(wish.sshConfig, around);
  const { selectors, problems, missing } = readSelectors(wish.selectors, around);
  const found = candidatesFor(selectors, inventories, hostNames(config));
  const resolved = found.candidates.map((one) => leafOf(one, wish.overrides, config, around));
  return {
    leaves: withoutRepeats(resolved.flatMap(({ leaf }) => leaf ?? [])),
    missing: [...missing, ...found.missing, ...resolved.flatMap((one) => one.missing)],
    problems: merged([
      ...inventories.flatMap((one) => asConcerns(selectors, one.problems)),
      ...config.problems,
      ...problems,
      ...found.problems,
      ...resolved.flatMap((one) => one.problems),
    ]),
  };
}

/**
 * A leaf that an inventory has wrong concerns one who names others by their names no more than a
 * warning does. A label or a pattern might have meant it.
 */
function asConcerns(
  selectors: readonly Selector[],
  problems: readonly Problem[],
): readonly Problem[] {
  if (selectors.some(({ kind }) => kind !== 'name')) return problems;
  const asked = new Set(selectors.map((one) => (one.kind === 'name' ? one.host : '')));
  return problems.map((one) => {
    const concerns = one.leaves.length === 0 || one.leaves.some((leaf) => asked.has(leaf));
    return concerns || one.severity !== 'error' ? one : { ...one, severity: 'warning' };
  });
}

interface Resolution {
  readonly leaf: (Leaf & { readonly byHost: boolean }) | null;
  readonly problems: readonly Problem[];
  readonly missing: readonly string[];
}

function leafOf(
  candidate: Candidate,
  overrides: Overrides,
  config: SshConfig,
  around: Surroundings,
): Resolution {
  const { name, role, labels, networkInstances } = candidate;
  const { target, problems } = resolve(name, joined(candidate, overrides), config, around);
  const told = about(name, problems);
  if (target === null) return { leaf: null, problems: told, missing: [name] };
  const leaf = { name, target, role, labels, networkInstances, byHost: candidate.byHost };
  return { leaf, problems: told, missing: [] };
}

/** What is written at the leaf's own name stands first, then the flags, then its inventory. */
function joined({ logIn, typed }: Candidate, overrides: Overrides): LogIn {
  return {
    host: logIn.host,
    user: typed.user ?? overrides.user ?? logIn.user,
    port: typed.port ?? logIn.port,
    identityFiles: [...overrides.identityFiles, ...logIn.identityFiles],
    jump: overrides.jump ?? logIn.jump,
    knownHostsFiles: overrides.knownHostsFiles ?? logIn.knownHostsFiles,
    connectTimeout: overrides.connectTimeout ?? logIn.connectTimeout,
  };
}

/** A leaf that was named twice is asked once, also when it was called by its address the second time. */
function withoutRepeats(leaves: readonly (Leaf & { readonly byHost: boolean })[]): readonly Leaf[] {
  const names = new Set<string>();
  const places = new Set<string>();
  return leaves.flatMap(({ byHost, ...leaf }) => {
    const place = JSON.stringify([idOf(leaf.target), leaf.target.jumps.map(idOf)]);
    if (names.has(leaf.name) || (byHost && places.has(place))) return [];
    names.add(leaf.name);
    places.add(place);
    return [leaf];
  });
}
