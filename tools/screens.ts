import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { screenPages } from './screens/pages.js';

/** Writes the page and the pictures of the screen. It needs tmux, and the built program. */
for (const { path, text } of await screenPages()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
