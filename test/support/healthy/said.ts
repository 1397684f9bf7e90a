import type { PlainReport } from '#lab/print/plain.js';
import { reportAsJson, reportText } from '#lab/print/report.js';
import { eraIn, type Fabric, prefixIn } from './fabric.js';

/** One command with its answer. */
export type Said = readonly [command: string, answer: string];

/** Columns of the terminal. */
export const WIDTH = 180;

/** A report about the routes of one leaf. */
export type RouteReport = Extract<PlainReport, { kind: 'bgp-route' | `route-table${string}` }>;

/** A report about routes with the command that asked for it, as text or as JSON. */
export function said(fabric: Fabric, report: RouteReport): Said {
  const press = { era: eraIn(fabric), width: WIDTH, asked: prefixIn(fabric) };
  const command = commandOf(fabric, report);
  return fabric.json
    ? [`${command} | as json`, reportAsJson(report, press)]
    : [command, reportText(report, press)];
}

function commandOf(fabric: Fabric, { kind, networkInstance }: RouteReport): string {
  const { family, detail } = fabric;
  const prefix = prefixIn(fabric);
  const commands: Readonly<Record<RouteReport['kind'], string>> = {
    'bgp-route': `protocols bgp routes ${family} prefix ${prefix}${detail ? ' detail' : ''}`,
    'route-table-prefix': `route-table ${family}-unicast prefix ${prefix} detail`,
    'route-table': `route-table ${family}-unicast summary`,
    'route-table-flat': `${family} route ${prefix.split('/')[0]}`,
  };
  return `show network-instance ${networkInstance} ${commands[kind]}`;
}
