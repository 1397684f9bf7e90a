/** Marks and lines of our own, in Unicode and in ASCII. None of them is braille, which screen readers spell out. */
export interface Glyphs {
  readonly across: string;
  readonly down: string;
  readonly more: string;
  readonly into: string;
  readonly cursor: string;
  readonly marked: string;
  /** Edges of the picture of the fabric. */
  readonly living: string;
  readonly dead: string;
  /** Where the edges of the nodes leave the prefix. */
  readonly corner: { readonly first: string; readonly last: string };
  readonly branch: { readonly middle: string; readonly last: string; readonly open: string };
}

const UNICODE: Glyphs = {
  across: '─',
  down: '│',
  more: '…',
  into: '›',
  cursor: '>',
  marked: '*',
  living: '──',
  dead: '╌╌',
  corner: { first: '├', last: '└' },
  branch: { middle: '├─ ', last: '└─ ', open: '│  ' },
};

const ASCII: Glyphs = {
  across: '-',
  down: '|',
  more: '~',
  into: '>',
  cursor: '>',
  marked: '*',
  living: '--',
  dead: '..',
  corner: { first: '+', last: '`' },
  branch: { middle: '+- ', last: '`- ', open: '|  ' },
};

export const glyphsFor = (ascii: boolean): Glyphs => (ascii ? ASCII : UNICODE);
