import type { Command } from '@oclif/core/command';

/** What oclif keeps of a verb, as far as its page tells it. */
export type VerbClass = Pick<
  typeof Command,
  'summary' | 'description' | 'args' | 'flags' | 'examples' | 'strict'
>;

type Flag = VerbClass['flags'][string];

/** One row of the table of flags: how it is typed, and what it does. */
export function flagRow(name: string, flag: Flag): readonly [string, string] {
  const short = flag.char === undefined ? '' : `-${flag.char}, `;
  return [`\`${short}--${name}${typed(flag)}\``, [flag.summary ?? '', ...limits(flag)].join(' ')];
}

function typed(flag: Flag): string {
  if (flag.type === 'boolean') return '';
  return ` ${flag.options?.join('|') ?? flag.helpValue ?? 'VALUE'}`;
}

function limits(flag: Flag): readonly string[] {
  const usual = flag.type === 'option' ? flag.default : undefined;
  return [
    ...(typeof usual === 'string' ? [`Default: \`${usual}\`.`] : []),
    ...(flag.env === undefined ? [] : [`Environment: \`${flag.env}\`.`]),
    ...said('Only with', flag.dependsOn),
    ...said('Not with', flag.exclusive),
  ];
}

function said(how: string, names: readonly string[] = []): readonly string[] {
  const all = names.map((name) => `\`--${name}\``);
  return all.length === 0 ? [] : [`${how} ${all.join(' or ')}.`];
}
