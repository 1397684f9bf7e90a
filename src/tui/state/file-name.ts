import type { Picture } from '../screen/picture.js';

/** Views that are about everything. */
const OVERALL: ReadonlySet<string> = new Set(['fabric', 'commands']);

/** A name for a new file: the view, the prefix where it is about one, and the time in UTC. */
export function fileNameOf({ view, scene }: Pick<Picture, 'view' | 'scene'>): string {
  const prefix = OVERALL.has(view.id) ? null : (scene.focus.one?.prefix ?? null);
  const words = ['bgpwhy', view.id, ...(prefix === null ? [] : [safe(prefix)]), timeOf(scene.now)];
  return `${words.join('-')}.txt`;
}

/** The same for the whole diagnosis. */
export const diagnosisFileName = (now: number): string => `bgpwhy-diagnosis-${timeOf(now)}.json`;

/** The same for a text for a ticket. */
export const ticketFileName = ({ focus, now }: Picture['scene']): string =>
  ['bgpwhy-ticket', ...(focus.one === null ? [] : [safe(focus.one.prefix)]), timeOf(now)]
    .join('-')
    .concat('.txt');

const safe = (prefix: string): string =>
  prefix
    .replaceAll('/', '_')
    .replace(/[^\w.]+/g, '-')
    .slice(0, 60);

/** `20261125T023000Z`. */
const timeOf = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
