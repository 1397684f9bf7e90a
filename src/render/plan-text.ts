import { printable } from '#text/printable.js';

/** What is printed of a plan. */
export interface PrintedPlan {
  readonly leaves: readonly {
    readonly name: string;
    readonly address: string;
    readonly commands: readonly { readonly command: string; readonly when: string }[];
  }[];
  readonly fallbacks: readonly { readonly when: string; readonly sent: readonly string[] }[];
}

/** For people: each leaf with the commands it would be asked, in order. */
export function planText({ leaves, fallbacks }: PrintedPlan): string {
  const blocks = leaves.map(({ name, address, commands }) =>
    [
      printable(`${name} (${address})`),
      ...commands.map(({ command, when }) => `  ${printable(command)}${NOTES[when] ?? ''}`),
    ].join('\n'),
  );
  const others = fallbacks.map(({ when, sent }) =>
    [`${WHERE[when] ?? when}:`, ...sent.map((line) => `  ${printable(line)}`)].join('\n'),
  );
  return `${[...blocks, ...others].join('\n\n')}\n`;
}

const WHERE: Readonly<Record<string, string>> = {
  'no-exec': 'Where a leaf has only a session to type into',
  'linux-shell': 'Where a shell of Linux answers in place of the CLI',
};

const NOTES: Readonly<Record<string, string>> = {
  'for-each-network-instance': '   (for each network-instance that routes)',
  'if-unknown': '   (only where the leaf does not know the command above)',
};
