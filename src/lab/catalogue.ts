import { fabricScenario } from './fabric.js';
import { type Reader, type Scenario, storyNames, storyScenario } from './scenario.js';

/** Another name for a story that everybody knows by it. */
const ALSO: Readonly<Record<string, string>> = { seed: 'leaf1-evpn-path-is-shorter' };

/** What is played when nothing is asked for. */
export const USUAL = 'seed';

/** Fabrics of up to so many leaves; each leaf is a server with a port of its own. */
const LARGEST = 256;

/** Names by which a scenario can be asked for: stories, `seed`, and a fabric in the usual size. */
export const scenarioNames = (): readonly string[] => [
  ...Object.keys(ALSO),
  ...storyNames(),
  'fabric-64',
];

/** A scenario by its name; null when there is none. */
export function scenarioNamed(name: string, read: Reader): Scenario | null {
  const [, size] = /^fabric-([1-9]\d{0,2})$/.exec(name) ?? [];
  if (size !== undefined) return Number(size) <= LARGEST ? fabricScenario(Number(size)) : null;
  const story = Object.hasOwn(ALSO, name) ? ALSO[name] : name;
  return story !== undefined && storyNames().includes(story) ? storyScenario(story, read) : null;
}
