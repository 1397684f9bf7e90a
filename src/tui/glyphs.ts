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
  readonly corner: { readonly top: string; readonly middle: string; readonly bottom: string };
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
  corner: { top: '┐', middle: '┤', bottom: '┘' },
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
  corner: { top: '+', middle: '+', bottom: '+' },
  branch: { middle: '+- ', last: '`- ', open: '|  ' },
};

export const glyphsFor = (ascii: boolean): Glyphs => (ascii ? ASCII : UNICODE);
