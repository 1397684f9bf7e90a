import type { Diagnosis } from '#findings/diagnosis.js';

/** How the reader's terminal shows things; a renderer knows nothing else of it. */
export interface RenderOptions {
  /** Whether escape sequences for colour may be used. */
  readonly color: boolean;
  /** Columns to fill; longer sentences are wrapped. */
  readonly width: number;
  /** Nothing beyond ASCII in lines and marks of our own. */
  readonly ascii: boolean;
}

/** One output format. It sees a diagnosis and nothing else, and never judges. */
export interface Renderer {
  readonly id: string;
  readonly title: string;
  /** Ends with a line end. */
  readonly render: (diagnosis: Diagnosis, options: RenderOptions) => string;
}
