import * as Flags from '@oclif/core/flags';

const helpGroup = 'LEAVES OVER SSH';

/** Flags of every verb that asks leaves, whether or not it can tell beforehand what it would send. */
export const askingFlags = {
  target: Flags.string({
    char: 't',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'LEAF,…',
    summary:
      'Leaves to ask: names of an inventory or of ssh_config, [user@]host[:port], `role=leaf` and the like, or @FILE with one per line; repeatable.',
    helpGroup,
  }),
  inventory: Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE',
    summary: 'An inventory: of bgpwhy, containerlab or Ansible; repeatable.',
    helpGroup,
  }),
  'ssh-config': Flags.string({
    char: 'F',
    helpValue: 'FILE',
    summary: "This ssh_config instead of the user's and the system's; `none` for no file.",
    helpGroup,
  }),
  identity: Flags.string({
    char: 'i',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE',
    summary: 'A private key to log in with; repeatable.',
    helpGroup,
  }),
  user: Flags.string({
    char: 'l',
    helpValue: 'NAME',
    summary: 'The user to log in as.',
    helpGroup,
  }),
  jump: Flags.string({
    helpValue: 'HOST',
    summary:
      'Go through this host, or through several with commas between them; `none` for no host.',
    helpGroup,
  }),
  'known-hosts': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE',
    summary:
      "Look up host keys in this file and in bgpwhy's own, and in no other; repeatable. It is never written.",
    helpGroup,
  }),
  'host-key': Flags.option({
    options: ['strict', 'ask', 'accept-new'] as const,
    summary:
      'What to do with the key of a host that is not known: refuse it (the default without a terminal), ask, or keep it. A changed key is always refused.',
    helpGroup,
  })(),
  'ssh-legacy': Flags.string({
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'NAME',
    summary: 'A leaf or jump host that knows nothing but SHA-1; repeatable.',
    helpGroup,
  }),
  'password-file': Flags.string({
    helpValue: 'FILE',
    summary:
      'The password for the leaves is the first line of this file, which nobody else may read.',
    exclusive: ['password-fd'],
    helpGroup,
  }),
  'password-fd': Flags.integer({
    helpValue: 'N',
    min: 0,
    summary: 'The password for the leaves comes as one line through this file descriptor.',
    helpGroup,
  }),
  timeout: Flags.integer({
    helpValue: 'SECONDS',
    min: 1,
    max: 86_400,
    default: 60,
    summary: 'How long to wait for one answer.',
    helpGroup,
  }),
  parallel: Flags.integer({
    helpValue: 'N',
    min: 1,
    max: 64,
    default: 16,
    summary: 'How many leaves to ask at a time.',
    helpGroup,
  }),
  'no-input': Flags.boolean({ summary: 'Ask no questions on the terminal.', helpGroup }),
};

/** Flags of the verbs that ask once. */
export const liveFlags = {
  ...askingFlags,
  plan: Flags.boolean({
    summary: 'Print what would be sent to whom, and send nothing.',
    dependsOn: ['target'],
    helpGroup,
  }),
};

/** What these flags say, as oclif gives it. */
export interface LiveFlags {
  readonly target?: readonly string[] | undefined;
  readonly inventory?: readonly string[] | undefined;
  readonly 'ssh-config'?: string | undefined;
  readonly identity?: readonly string[] | undefined;
  readonly user?: string | undefined;
  readonly jump?: string | undefined;
  readonly 'known-hosts'?: readonly string[] | undefined;
  readonly 'host-key'?: 'strict' | 'ask' | 'accept-new' | undefined;
  readonly 'ssh-legacy'?: readonly string[] | undefined;
  readonly 'password-file'?: string | undefined;
  readonly 'password-fd'?: number | undefined;
  readonly timeout: number;
  readonly parallel: number;
  readonly 'no-input': boolean;
}
