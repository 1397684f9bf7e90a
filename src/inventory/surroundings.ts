/** What lies around us: everything that this room may know of the machine. */
export interface Surroundings {
  /** The home directory of the user, absolute. */
  readonly home: string;
  /** The login name of the user. */
  readonly user: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute, for paths that are given relative. */
  readonly folder: string;
  readonly read: (path: string) => FileText;
  /** Whether there is a file of that name; its text is not looked at. */
  readonly isThere: (path: string) => boolean;
  /** The names in a folder, sorted; none when it can't be read. */
  readonly namesIn: (folder: string) => readonly string[];
}

/** The text of a file and its mode bits (null where the system has none), or why there is no text. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string; readonly mode: number | null }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly why: string };
