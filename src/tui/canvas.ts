/** Brings frames to the terminal: the lines that changed to their places, and no others. */
export interface Canvas {
  /** @param frame its lines, with what makes their colours */
  readonly draw: (frame: readonly string[]) => void;
  /** The next frame is drawn from scratch: something else may have been drawn over it. */
  readonly forget: () => void;
  /** Nothing is drawn while it is held: the terminal is somebody else's. */
  readonly hold: (held: boolean) => void;
}

export function canvasOn(terminal: Pick<NodeJS.WriteStream, 'write'>): Canvas {
  let drawn: readonly string[] | null = null;
  let held = false;
  return {
    draw: (frame) => {
      if (held) return;
      const changes = changesBetween(drawn, frame);
      drawn = frame;
      if (changes !== '') terminal.write(changes);
    },
    forget: () => {
      drawn = null;
    },
    hold: (now) => {
      held = now;
    },
  };
}

/** What brings one frame on the terminal to the next, lines that stay untouched. */
export function changesBetween(drawn: readonly string[] | null, frame: readonly string[]): string {
  const lines = frame.flatMap((line, at) =>
    drawn !== null && drawn[at] === line ? [] : [`\u001b[${at + 1};1H\u001b[K${line}\u001b[0m`],
  );
  const cleared = drawn === null || drawn.length > frame.length;
  if (lines.length === 0 && !cleared) return '';
  const start = drawn === null ? '\u001b[2J' : '';
  const end = cleared && drawn !== null ? `\u001b[${frame.length + 1};1H\u001b[J` : '';
  return BEGIN + HIDE + start + lines.join('') + end + FINISH;
}

/** Terminals that know it show what comes between these at once; others ignore them. */
const BEGIN = '\u001b[?2026h';
const FINISH = '\u001b[?2026l';
const HIDE = '\u001b[?25l';
