import { readdirSync, readFileSync } from 'node:fs';
import type { Block } from '#facts/block.js';
import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import type { LabLeaf } from './leaf.js';
import type { PlainReport, PlainRoute } from './print/plain.js';
import { entryFor } from './route-of-paths.js';
import { answersIn } from './saved.js';

/** What a lab can play: leaves, and what to ask them for. */
export interface Scenario {
  readonly name: string;
  /** The heading of the story. */
  readonly title: string;
  readonly release: string;
  readonly networkInstance: string;
  readonly prefixes: readonly string[];
  readonly leaves: readonly LabLeaf[];
}

/** The reader of saved text. The lab is handed it, so that it shares no code with what it tests. */
export type Reader = (text: string, file: string) => { readonly blocks: readonly Block[] };

/** The stories that ship with the program; each is a scenario. */
const STORIES = new URL('../../scenarios/', import.meta.url);

/** Names in order. */
export const storyNames = (): readonly string[] =>
  readdirSync(STORIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The heading of a story, and the release in whose print it is written. */
function storyCard(name: string): Pick<Scenario, 'name' | 'title' | 'release'> {
  const page = readFileSync(new URL(`${name}/README.md`, STORIES), 'utf8');
  const [, title = name] = /^# (.+)/.exec(page) ?? [];
  const [, release = ''] = /print of SR Linux (\d+\.\d+)/.exec(page) ?? [];
  return { name, title, release };
}

/**
 * A story as a scenario: its leaves give its texts to the letter, and whatever else they are asked
 * for from the facts that the texts tell.
 */
export function storyScenario(name: string, read: Reader): Scenario {
  const card = storyCard(name);
  const folder = new URL(`${name}/`, STORIES);
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const texts = files.sort().map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const leaves = texts.map((text, at) => leafOf(card, text, read(text, files[at] ?? '').blocks));
  const reports = leaves.flatMap((leaf) => leaf.reports).filter(isAboutRoutes);
  const routes = reports.flatMap(({ kind, data }) => (kind === 'bgp-route' ? data.routes : []));
  return {
    ...card,
    leaves,
    networkInstance: reports[0]?.networkInstance ?? 'default',
    prefixes: [...new Set(routes.map(({ prefix }) => prefix))],
  };
}

function leafOf(
  { release }: Pick<Scenario, 'release'>,
  text: string,
  blocks: readonly Block[],
): LabLeaf {
  const said = answersIn(text);
  const routes = blocks.filter(isAboutRoutes);
  const reports = [...routes, ...missingRoutes(routes), ...blocks.filter(isAboutSessions)];
  return {
    name: said[0]?.device ?? 'leaf1',
    release,
    networkInstances: networkInstancesIn(reports),
    saved: new Map(said.map((one) => [one.command, one.text])),
    reports,
    configuration: blocks.flatMap((block) => configurationIn(block, text)),
  };
}

/** A leaf tells its version and its network-instances by itself. */
const isAboutRoutes = <T extends { readonly kind: Block['kind'] }>(
  block: T,
): block is T & Extract<PlainReport, { readonly kind: RouteKind }> =>
  block.kind === 'bgp-route' || block.kind.startsWith('route-table');

type RouteKind = 'bgp-route' | 'route-table' | 'route-table-prefix' | 'route-table-flat';

const isAboutSessions = (block: Block): block is Extract<Block, { readonly kind: SessionKind }> =>
  SESSIONS.some((kind) => kind === block.kind);

const SESSIONS = ['bgp-neighbor-summary', 'bgp-summary', 'evpn-route'] as const;
type SessionKind = (typeof SESSIONS)[number];

/** What `info` printed of the running configuration with braces; other forms are given as they stand. */
function configurationIn(block: Block, text: string): LabLeaf['configuration'] {
  if (block.kind !== 'config' || block.data.context === null) return [];
  const words = text.slice(...block.span);
  const running = /^info (?:from running )?(?!from )/.test(`${block.command} `);
  return running && !/^\s*(?:set |\{)/.test(words)
    ? [{ context: block.data.context, text: words }]
    : [];
}

/** Every leaf has these two, besides those that it tells about. */
export function networkInstancesIn(
  reports: readonly PlainReport[],
): readonly NetworkInstanceRowValues[] {
  const told = new Set(reports.flatMap((report) => report.networkInstance ?? []));
  const others = [...told].filter((name) => name !== 'default' && name !== 'mgmt');
  return [
    { ...UP, name: 'default', type: 'default', routerId: '192.0.2.1' },
    ...others.map((name) => ({ ...UP, name })),
    { ...UP, name: 'mgmt', description: 'Management network instance' },
  ];
}

const UP = {
  ...{ type: 'ip-vrf', adminState: 'enable', operState: 'up' },
  ...{ routerId: null, description: null },
};

/**
 * Where a story tells nothing of the route table, it holds what BGP uses. What it holds where the best
 * paths of BGP are not used stays open.
 */
function missingRoutes(reports: readonly PlainReport[]): readonly PlainReport[] {
  if (reports.some(({ kind }) => kind.startsWith('route-table'))) return [];
  return reports.flatMap((report) =>
    report.kind === 'bgp-route'
      ? report.data.routes.filter(isTold).map(
          (route): PlainReport => ({
            kind: 'route-table-prefix',
            networkInstance: report.networkInstance,
            data: {
              family: route.prefix.includes(':') ? 'ipv6' : 'ipv4',
              entries: entryFor(route, report.networkInstance),
            },
          }),
        )
      : [],
  );
}

const isTold = ({ paths }: PlainRoute): boolean =>
  paths.some(({ flags }) => flags.includes('used')) ||
  !paths.some(({ flags }) => flags.includes('best'));
