import { aroundIn } from '#facts/around.js';
import type { Advertised, BgpRoute, BgpRouteValues, SentAttributes } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import type { Told } from '#facts/told.js';
import { parse } from '#parse.js';
import type { Source } from '#rules/case/evidence.js';
import type { Span } from '#text/span.js';
import { type PathSpec, pathValues } from './path.js';
import { type Pen, pen } from './pen.js';
import { programmingValues, type RouteSpec, routeValues } from './route.js';

/** What the leaf sent on, and to whom. */
type Sent = Pick<Advertised, 'neighbors'> & { readonly attributes: SentAttributes | null };

/** What one leaf told; a report that is not named was not given. */
export interface LeafSpec {
  readonly name?: string;
  readonly prefix?: string;
  readonly networkInstance?: string | null;
  readonly paths?: readonly PathSpec[];
  readonly routes?: readonly RouteSpec[];
  /** False: without `detail`, no reasons are printed. */
  readonly detail?: boolean;
  readonly receivedPaths?: number;
  readonly advertised?: readonly Sent[];
  /** What is wrong with the BGP report or the route table, which then is not whole. */
  readonly bgpProblems?: readonly Omit<Problem, 'span'>[];
  readonly tableProblems?: readonly Omit<Problem, 'span'>[];
  /** What else the leaf answered: the command, and the report as a leaf prints it. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** A leaf's facts, and the texts of the files that their places point into. */
export interface Leaf {
  readonly facts: LeafFacts;
  readonly source: Source;
  /** What it answered beside the routes. */
  readonly beside: Source;
}

export function leaf({ name = 'leaf1', ...spec }: LeafSpec): Leaf {
  const { prefix = '203.0.113.10/32', networkInstance = 'ip-vrf1' } = spec;
  const file = `${name}.txt`;
  const page = pen();
  const bgp = spec.paths === undefined ? null : bgpReport(page, prefix, spec.paths, spec);
  const table = spec.routes?.map((route) => installed(page, prefix, route));
  const whole: Span = [0, Math.max(1, page.text().length)];
  const told = <T>(report: T, problems: LeafSpec['bgpProblems']): Told<T> => ({
    file,
    report,
    complete: problems === undefined,
    span: whole,
    problems: (problems ?? []).map((problem) => ({ ...problem, span: whole })),
  });
  const beside = parse(session(name, spec.beside ?? {}), `${name}-beside.txt`);
  const about = { name, networkInstance, prefix };
  return {
    facts: {
      ...aroundIn([beside])(about),
      device: name,
      ...about,
      ...(bgp !== null && { bgpRoutes: told(bgp, spec.bgpProblems) }),
      ...(table !== undefined && { routeTable: told(table, spec.tableProblems) }),
    },
    source: { file, text: page.text() },
    beside,
  };
}

/** Commands and answers as a terminal shows them. */
const session = (name: string, answers: Readonly<Record<string, string>>): string =>
  [...Object.entries(answers), ['', '']]
    .map(([command, answer]) => `--{ running }--[  ]--\nA:${name}# ${command}\n${answer}\n`)
    .join('');

function bgpReport(
  page: Pen,
  prefix: string,
  paths: readonly PathSpec[],
  { detail = true, receivedPaths = paths.length, advertised = [] }: LeafSpec,
): BgpRoute {
  const header: Omit<BgpRouteValues, 'paths' | 'advertised'> = {
    routeDistinguisher: null,
    prefix,
    receivedPaths,
    detail,
  };
  const { span, ...route } = page.record(header);
  return {
    ...route,
    paths: paths.map((one, index) => page.record(pathValues(one, index + 1))),
    advertised: advertised.map(({ neighbors, attributes }) => ({
      path: 1,
      neighbors,
      attributes: attributes === null ? null : page.record(attributes),
      spans: {},
    })),
    span: [span[0], page.text().length],
  };
}

function installed(page: Pen, prefix: string, spec: RouteSpec): InstalledRoute {
  const { programming } = spec;
  const route = page.record(routeValues(spec, prefix));
  return {
    ...route,
    programming: programming === undefined ? null : page.record(programmingValues(programming)),
  };
}
