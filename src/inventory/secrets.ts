import type { Place } from '#text/place.js';
import { error, type Problem, warning } from './problem.js';

/** Where a file holds a secret that is written out. */
export interface Secret {
  readonly name: string;
  readonly place: Place;
}

/** Whether a field holds a secret, in an inventory of any kind: its value is never used. */
export const isSecret = (name: string): boolean =>
  /^(?:ansible_.*)?(?:password|passphrase|pass)$/i.test(name);

/**
 * What is told about secrets in a file. They are never used; and a file with one that others can read
 * is refused, since somebody has to know.
 *
 * @param mode null: the system has no mode bits
 */
export function toldOfSecrets(secrets: readonly Secret[], mode: number | null): readonly Problem[] {
  const open = mode !== null && (mode & 0o077) !== 0;
  return secrets.map(({ name, place }) =>
    open
      ? error(
          'inline-secret',
          `\`${name}\` is written out in a file that others can read, so the file is not used`,
          {
            place,
            hint: `take it out, or \`chmod 600 ${place.file}\``,
          },
        )
      : warning('inline-secret', `\`${name}\` is written out in the file; it is not used`, {
          place,
          hint: 'passwords are asked for, or come with `--password-file`',
        }),
  );
}
