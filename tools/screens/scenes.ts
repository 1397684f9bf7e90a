/** A look at the screen: what is pressed in which window, and what is seen then. */
export interface Scene {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly columns: number;
  readonly rows: number;
  /** Keys one after another as tmux names them, each with words that are seen once it has been answered. */
  readonly keys: readonly (readonly [key: string, seen: string])[];
  /** Whether it has a picture, too. */
  readonly picture: boolean;
}

export const STORY = 'scenarios/leaf1-evpn-path-is-shorter';

export const SCENES: readonly Scene[] = [
  {
    name: 'fabric',
    title: 'The fabric',
    says: 'The first frame: every prefix on every leaf, the worst first, and below it who carries the traffic of the prefix under the cursor.',
    columns: 100,
    rows: 24,
    keys: [],
    picture: true,
  },
  {
    name: 'paths',
    title: 'The paths on one leaf',
    says: '`Enter` opens what is sick: the paths of the leaf, the word of the router beside the cause that was found.',
    columns: 100,
    rows: 30,
    keys: [['Enter', 'Why path 2']],
    picture: false,
  },
  {
    name: 'why',
    title: 'Why a path takes no traffic',
    says: '`Enter` again, or `3`: the root cause in two sentences, what was found, the lines that prove it and what to do.',
    columns: 100,
    rows: 30,
    keys: [
      ['Enter', 'Why path 2'],
      ['Enter', 'path 2 '],
    ],
    picture: true,
  },
  {
    name: 'ladder',
    title: 'The decision, step by step',
    says: '`4`: every step with the value of every path, who stays in the race, and where multipath cuts.',
    columns: 100,
    rows: 24,
    keys: [
      ['Enter', 'Why path 2'],
      ['4', 'Ladder'],
    ],
    picture: true,
  },
  {
    name: 'evidence',
    title: 'What the leaf printed',
    says: '`5`: the report as it was read, the quoted lines marked; `e` and `E` go through them.',
    columns: 100,
    rows: 30,
    keys: [
      ['Enter', 'Why path 2'],
      ['5', 'Evidence'],
      ['e', 'AS path: length 0'],
    ],
    picture: false,
  },
  {
    name: 'small',
    title: 'In a small window',
    says: 'The same in 80 columns and 24 rows; from 60 columns and 15 rows on there is a screen.',
    columns: 80,
    rows: 24,
    keys: [['Enter', 'Why path 2']],
    picture: false,
  },
];
