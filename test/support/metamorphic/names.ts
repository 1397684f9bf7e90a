import type { Session } from './sessions.js';

/**
 * Other names for everything that has one: addresses, AS numbers, leaves and the network-instance. Each
 * is as long as it was, so that columns stay, and sorts as it did, so that the decision does.
 */
function renamed(text: string): string {
  return NAMES.reduce((words, [name, other]) => words.replace(name, other), text);
}

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b192\.0\.2\.(?=\d)/g, '172.0.5.'],
  // Where a narrow table breaks an address: `| 192.0.2 |`.
  [/\b192\.0\.2(?= +\|)/g, '172.0.5'],
  [/\b198\.51\.100\.(?=\d)/g, '172.51.177.'],
  [/\b203\.0\.113\.(?=\d)/g, '193.0.118.'],
  [/\b2001:db8:/gi, '2002:db8:'],
  [/\b65(?=\d{3}\b)/g, '63'],
  [/\bleaf(?=\d)/g, 'edge'],
  [/\bip-vrf1\b/g, 'tenant1'],
];

export const underOtherNames = (sessions: readonly Session[]): readonly Session[] =>
  sessions.map(({ file, text }) => ({ file: renamed(file), text: renamed(text) }));

/** The same in everything that is said. */
export const renamedIn = <T>(said: T): T =>
  JSON.parse(JSON.stringify(said), (_, value: unknown) =>
    typeof value === 'string' ? renamed(value) : value,
  );
