import { printable } from '#text/printable.js';

/** What is printed of a plan. */
export interface PrintedPlan {
  readonly leaves: readonly {
    readonly name: string;
    readonly address: string;
    readonly commands: readonly { readonly command: string; readonly when: string }[];
  }[];
}

/** For people: each leaf with the commands it would be asked, in order. */
export function planText({ leaves }: PrintedPlan): string {
  const blocks = leaves.map(({ name, address, commands }) =>
    [
      printable(`${name} (${address})`),
      ...commands.map(({ command, when }) => `  ${printable(command)}${NOTES[when] ?? ''}`),
    ].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}

const NOTES: Readonly<Record<string, string>> = {
  'for-each-network-instance': '   (for each network-instance that routes)',
  'if-unknown': '   (only where the leaf does not know the command above)',
};
