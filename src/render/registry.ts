import { json } from './json.js';
import { plain } from './plain.js';
import type { Renderer } from './renderer.js';
import { text } from './text.js';

/** Every format, by the name that `--format` takes; the first one is the default. */
export const renderers = { text, plain, json } satisfies Readonly<Record<string, Renderer>>;
