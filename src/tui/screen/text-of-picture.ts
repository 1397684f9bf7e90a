import { fitted, wordsOf } from '../line.js';
import type { Picture } from './picture.js';

/** All rows of the view as text, filtered and ordered as they are on the screen. */
export function textOfPicture({ listing, rows, layout }: Picture): string {
  const lines = [...listing.head, ...rows.map(listing.lineAt)];
  return `${lines.map((one) => wordsOf(fitted(one, layout.main)).trimEnd()).join('\n')}\n`;
}
