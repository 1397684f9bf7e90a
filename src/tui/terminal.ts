/** What the screen needs of a terminal. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * Lines do not wrap on this page: where a terminal takes a character for wider than we do, it ends at the
 * edge and leaves the line below it alone.
 */
const ENTER = '\u001b[?1049h\u001b[?7l\u001b[H';
/** Also shows the cursor, and ends colours, whatever was being drawn. */
const LEAVE = '\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l';

/** The other page of the terminal, on which the screen is drawn; the user's own page stays as it is. */
export interface Page {
  readonly enter: () => void;
  readonly leave: () => void;
}

/** However the process ends, the terminal is given back as it was. */
export function openPage({ stdin, stdout }: Terminal): Page {
  let open = false;
  const enter = (): void => {
    open = true;
    stdout.write(ENTER);
  };
  const leave = (): void => {
    if (!open) return;
    open = false;
    if (stdin.isTTY && stdin.isRaw) stdin.setRawMode(false);
    stdout.write(LEAVE);
  };
  process.once('exit', leave);
  enter();
  return { enter, leave };
}

/** Stops this process as Ctrl-Z does, and resolves once it goes on. */
export function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGCONT', () => resolve());
    process.kill(process.pid, 'SIGTSTP');
  });
}
