import { nearTo } from '#text/near.js';
import type { Place } from '#text/place.js';
import { list } from '#text/words.js';
import type { Entry, Inventory, Label } from './entry.js';
import { whyNoHost } from './host-name.js';
import { plainLogIn } from './log-in.js';
import { covers } from './pattern.js';
import { error, type Problem, warning } from './problem.js';
import type { LabelSelector, NameSelector, PatternSelector, Selector } from './selector.js';

/** A leaf that was selected, before it is known how to log in. */
export interface Candidate
  extends Pick<Entry, 'name' | 'logIn' | 'role' | 'labels' | 'networkInstances'> {
  /** What was written at its name. */
  readonly typed: { readonly user: string | null; readonly port: number | null };
  /** No inventory knows it: it was called by its host. */
  readonly byHost: boolean;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly Problem[];
}

/** All of them, and the selectors that name nobody, as they were written. */
export interface AllCandidates extends Candidates {
  readonly missing: readonly string[];
}

/**
 * What the selectors mean.
 *
 * @param hosts the names that ssh_config knows
 */
export function candidatesFor(
  selectors: readonly Selector[],
  inventories: readonly Inventory[],
  hosts: readonly string[],
): AllCandidates {
  const { entries, problems } = entriesOf(inventories);
  const known: Known = { entries, inventories, hosts };
  const found = selectors.map((selector) => ({ selector, ...select(selector, known) }));
  return {
    candidates: found.flatMap(({ candidates }) => candidates),
    problems: [...problems, ...found.flatMap((one) => one.problems)],
    missing: found.flatMap(({ selector, candidates }) =>
      candidates.length === 0 ? [selector.text] : [],
    ),
  };
}

/** Of leaves with one name in several inventories the first counts, and the others are told. */
function entriesOf(inventories: readonly Inventory[]): {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
} {
  const known = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const { file, entries } of inventories) {
    const twice = entries.filter(({ name }) => known.has(name)).map(({ name }) => name);
    for (const entry of entries) known.set(entry.name, known.get(entry.name) ?? entry);
    if (twice.length === 0) continue;
    const message = `${quoted(new Set(twice), 'and')} of \`${file}\` are in an inventory before it, which counts`;
    problems.push(warning('bad-inventory', message, { place: { file, line: null, column: null } }));
  }
  return { entries: [...known.values()], problems };
}

interface Known {
  readonly entries: readonly Entry[];
  readonly inventories: readonly Inventory[];
  readonly hosts: readonly string[];
}

function select(selector: Selector, known: Known): Candidates {
  if (selector.kind === 'label') return byLabel(selector, known);
  return selector.kind === 'pattern' ? byPattern(selector, known) : byName(selector, known);
}

const UNTYPED = { user: null, port: null };

const ofEntry = (entry: Entry, typed: Candidate['typed'] = UNTYPED): Candidate => ({
  ...entry,
  typed,
  byHost: false,
});

function ofHost(name: string, host: string, typed: Candidate['typed'] = UNTYPED): Candidate {
  const nothing = { role: null, labels: [], networkInstances: [] };
  return { name, logIn: plainLogIn(host), ...nothing, typed, byHost: true };
}

const good = (candidates: readonly Candidate[]): Candidates => ({ candidates, problems: [] });

const bad = (message: string, hint: string | null, place: Place | null): Candidates => ({
  candidates: [],
  problems: [error('unknown-name', message, { hint, place })],
});

function byLabel({ label, pattern, place }: LabelSelector, { entries }: Known): Candidates {
  const isMeant = (one: Label): boolean => one.name === label && covers(pattern, one.value);
  const found = entries.filter(({ labels }) => labels.some(isMeant));
  if (found.length > 0) return good(found.map((entry) => ofEntry(entry)));
  const message = `no leaf has the label \`${label}=${pattern}\``;
  return bad(message, labelHint(label, entries), place);
}

function labelHint(label: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return 'labels come from an inventory; name one with `--inventory`';
  const labels = entries.flatMap((entry) => entry.labels);
  const values = new Set(labels.filter(({ name }) => name === label).map(({ value }) => value));
  if (values.size > 0) return `\`${label}\` is ${quoted(values)}`;
  const names = new Set(labels.map(({ name }) => name));
  return names.size === 0
    ? 'the leaves of the inventory have no labels'
    : `there are labels ${quoted(names, 'and')}`;
}

/** Enough to see what is there; the inventory has them all. */
const SHOWN = 8;

function quoted(words: ReadonlySet<string>, conjunction: 'and' | 'or' = 'or'): string {
  const some = [...words].slice(0, SHOWN).map((word) => `\`${word}\``);
  return list(words.size > SHOWN ? [...some, 'others'] : some, conjunction);
}

function byPattern(
  { text: pattern, place }: PatternSelector,
  { entries, inventories, hosts }: Known,
): Candidates {
  const fits = (name: string): boolean => covers(pattern, name);
  const found = entries.filter(({ name, aliases }) => [name, ...aliases].some(fits));
  if (found.length > 0) return good(found.map((entry) => ofEntry(entry)));
  // Without an inventory the names are those of ssh_config.
  const named = inventories.length === 0 ? hosts.filter(fits) : [];
  if (named.length > 0) return good(named.map((name) => ofHost(name, name)));
  const where = inventories.length === 0 ? 'ssh_config' : 'the inventory';
  return bad(`no name in ${where} fits \`${pattern}\``, null, place);
}

function byName(selector: NameSelector, known: Known): Candidates {
  const { host, user, port, shown, place } = selector;
  const entry = known.entries.find(({ name, aliases }) => [name, ...aliases].includes(host));
  if (entry !== undefined) return good([ofEntry(entry, { user, port })]);
  const other = known.inventories.flatMap((one) => one.noLeaves).find(({ name }) => name === host);
  if (other !== undefined) return bad(`\`${host}\` can't be asked: ${other.why}`, null, place);
  const asHost = good([ofHost(shown, host, { user, port })]);
  if (known.hosts.includes(host)) return asHost;
  if (known.inventories.length > 0 && !selector.explicit) return unknown(selector, known);
  const why = whyNoHost(host);
  return why === null
    ? asHost
    : bad(`\`${host}\` is no known name and can't be a host: ${why}`, null, place);
}

function unknown(
  { host, place }: NameSelector,
  { entries, inventories, hosts }: Known,
): Candidates {
  const names = entries.flatMap(({ name, aliases }) => [name, ...aliases]);
  const near = nearTo(host, [...new Set([...names, ...hosts])]).map((name) => `\`${name}\``);
  const files = list(inventories.map(({ file }) => `\`${file}\``));
  const hint =
    near.length > 0
      ? `did you mean ${list(near, 'or')}?`
      : `a host that is in no inventory is written \`${host}:22\``;
  return bad(`\`${host}\` is neither in ${files} nor in ssh_config`, hint, place);
}
