/** A stretch of a line that looks the same. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

export interface Look {
  /** Number of the terminal's own colour, 0 to 15; null: what is usual. */
  readonly colour: number | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underlined: boolean;
  readonly inverse: boolean;
}

const USUAL: Look = { colour: null, bold: false, dim: false, underlined: false, inverse: false };

/** What tmux writes of a line with its colours, as runs. The look goes on from line to line. */
export function runsIn(lines: readonly string[]): readonly (readonly Run[])[] {
  let look = USUAL;
  return lines.map((line) => {
    const runs: Run[] = [];
    for (const [, codes, text = ''] of line.matchAll(PIECE)) {
      if (codes === undefined) runs.push({ text, look });
      else look = codes.split(';').reduce(changed, look);
    }
    return runs;
  });
}

/** A sequence of looks with its numbers, or what stands between two of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a sequence
const PIECE = /\u001b\[([\d;]*)m|([^\u001b]+)/g;

const CHANGES: Readonly<Record<number, Partial<Look>>> = {
  1: { bold: true },
  2: { dim: true },
  4: { underlined: true },
  7: { inverse: true },
  22: { bold: false, dim: false },
  24: { underlined: false },
  27: { inverse: false },
  39: { colour: null },
};

function changed(look: Look, code: string): Look {
  const number = Number(code);
  if (number === 0) return USUAL;
  if (number >= 30 && number <= 37) return { ...look, colour: number - 30 };
  if (number >= 90 && number <= 97) return { ...look, colour: number - 82 };
  return { ...look, ...CHANGES[number] };
}
