import { readdirSync, readFileSync } from 'node:fs';

export type RouteTableKind = 'route-table' | 'route-table-prefix' | 'route-table-flat';
/** Kinds whose prints are held to the same standing laws. */
export type LawfulKind =
  | RouteTableKind
  | 'interface-brief'
  | 'version'
  | 'network-instance-summary'
  | 'bgp-neighbor-summary'
  | 'bgp-route-summary'
  | 'evpn-route'
  | 'config'
  | 'bgp-summary'
  | 'evpn-route-summary'
  | 'bgp-neighbor'
  | 'bgp-neighbor-routes'
  | 'arpnd'
  | 'tunnel-table';

export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Where its golden facts stand, as the test file's neighbours see it. */
  readonly golden: string;
  /** Whether an author cut into it. */
  readonly edited: boolean;
}

/** Every text print of the kind that we keep, as the router writes it; and some that authors edited. */
export function fixturesOf(kind: LawfulKind): readonly Fixture[] {
  const folder = `test/fixtures/shows/${kind}`;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && !file.startsWith('json-'))
    .map((file) => ({
      name: file.slice(0, -4),
      text: readFileSync(`${folder}/${file}`, 'utf8'),
      golden: `../../fixtures/shows/${kind}/${file.slice(0, -4)}.json`,
      edited: file.startsWith('edited-'),
    }));
}

export function fixture(kind: LawfulKind, name: string): string {
  const found = fixturesOf(kind).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found.text;
}
