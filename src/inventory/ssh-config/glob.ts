import { join } from 'node:path';
import { covers } from '../pattern.js';
import type { Surroundings } from '../surroundings.js';

/**
 * The files that a path with `*` and `?` stands for, as glob(7): sorted, names with a leading dot only
 * where the pattern has it. A path without either stands for itself.
 *
 * @param path absolute and normal
 */
export function filesLike(path: string, { namesIn }: Surroundings): readonly string[] {
  if (!isPattern(path)) return [path];
  const [, ...parts] = path.split('/');
  return parts.reduce<readonly string[]>(
    (folders, part) => folders.flatMap((folder) => inFolder(folder, part, namesIn)),
    ['/'],
  );
}

const isPattern = (text: string): boolean => /[*?]/.test(text);

function inFolder(
  folder: string,
  part: string,
  namesIn: Surroundings['namesIn'],
): readonly string[] {
  if (!isPattern(part)) return [join(folder, part)];
  return namesIn(folder)
    .filter((name) => (part.startsWith('.') || !name.startsWith('.')) && covers(part, name))
    .map((name) => join(folder, name));
}
