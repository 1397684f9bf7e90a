import type { Block } from '#facts/block.js';
import { type Era, eraOf } from '#lab/print/era.js';
import type { PlainReport } from '#lab/print/plain.js';
import { type Press, reportAsJson, reportText } from '#lab/print/report.js';
import { parse } from '#parse.js';
import type { Session } from './sessions.js';

type Report = Extract<PlainReport, { kind: 'bgp-route' | 'bgp-summary' | `route-table${string}` }>;
type Read = Extract<Block, { kind: Report['kind'] }>;

/** How a report is changed before it is printed again; null: it stays as it was. */
export type Change = (report: Report) => string | null;

/** Every whole report about routes, and what BGP is as a whole, printed anew, where it stood. */
export const reprinted = (sessions: readonly Session[], print: Change): readonly Session[] =>
  sessions.map(({ file, text }) => {
    const blocks = parse(text, file)
      .blocks.filter(isTold)
      .filter(({ complete }) => complete);
    const anew = blocks.toReversed().reduce((words, block) => {
      const [start, end] = block.span;
      const other = print(block);
      return other === null ? words : words.slice(0, start) + other.trim() + words.slice(end);
    }, text);
    return { file, text: anew };
  });

const isTold = (block: Block): block is Read =>
  block.kind === 'bgp-route' ||
  block.kind === 'bgp-summary' ||
  block.kind.startsWith('route-table');

const press = (era: Era, report: Report): Press => ({
  ...{ era, width: 200 },
  asked: report.kind === 'bgp-route' ? (report.data.routes[0]?.prefix ?? '') : '',
});

/** As another release prints it. A table of routes tells other things there and stays. */
export const inEra =
  (release: string): Change =>
  (report) =>
    report.kind === 'route-table' || report.kind === 'route-table-flat'
      ? null
      : reportText(report, press(eraOf(release), report));

/** With `| as json`. No leaf was seen to answer so about a prefix without paths. */
export const asJson: Change = (report) =>
  report.kind === 'bgp-route' && report.data.routes.some(({ paths }) => paths.length === 0)
    ? null
    : reportAsJson(report, press(eraOf('25.7'), report));

/** Paths in another order, each with its number; `labelled` gives each the number of its new place. */
export const shuffled =
  (labelled: boolean): Change =>
  (report) => {
    if (report.kind !== 'bgp-route') return null;
    const routes = report.data.routes.map((route) => {
      const paths = route.paths.toReversed();
      const numbers = new Map(paths.map(({ number }, at) => [number, at + 1]));
      const numberOf = (number: number): number =>
        labelled ? (numbers.get(number) ?? number) : number;
      return {
        ...route,
        paths: paths.map((path) => ({ ...path, number: numberOf(path.number) })),
        advertised: route.advertised.map((sent) => ({ ...sent, path: numberOf(sent.path) })),
      };
    });
    const changed = { ...report, data: { routes } };
    return reportText(changed, press(eraOf('24.10'), changed));
  };
