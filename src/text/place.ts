/** Where in a file something was said, as people count; line and column are null for the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}
