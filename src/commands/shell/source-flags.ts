import * as Flags from '@oclif/core/flags';

/** Flags that say where the input comes from, of every verb that explains; those about leaves aside. */
export const sourceFlags = {
  from: Flags.string({
    char: 'f',
    multiple: true,
    multipleNonGreedy: true,
    helpValue: 'FILE|DIR|-',
    exclusive: ['target'],
    summary: 'Saved output: a file, all files of a folder, or - for standard input; repeatable.',
  }),
  bundle: Flags.string({
    helpValue: 'DIR',
    summary: 'A folder that `bgpwhy capture` or --save wrote.',
    exclusive: ['from', 'target'],
  }),
  'network-instance': Flags.string({
    char: 'n',
    helpValue: 'NAME',
    summary:
      'Only this network-instance; also the one of reports that name none. Leaves are asked for every one that they have without it.',
  }),
};
