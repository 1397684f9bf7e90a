import type { FileText, Surroundings } from '#inventory/surroundings.js';

type File = string | Exclude<FileText, { kind: 'missing' }>;

/** A machine that holds these files alone; its user is `ann`, at home in `/h/ann`. */
export function machine(
  files: Readonly<Record<string, File>> = {},
  more: Partial<Surroundings> = {},
): Surroundings {
  const read = (path: string): FileText => {
    const file = Object.hasOwn(files, path) ? files[path] : undefined;
    if (file === undefined) return { kind: 'missing' };
    return typeof file === 'string' ? { kind: 'text', text: file, mode: 0o600 } : file;
  };
  const namesIn = (folder: string) => {
    const below = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
    return [
      ...new Set(below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')),
    ].sort();
  };
  const isThere = (path: string) => Object.hasOwn(files, path);
  return {
    home: '/h/ann',
    user: 'ann',
    env: {},
    folder: '/h/ann',
    read,
    isThere,
    namesIn,
    ...more,
  };
}
