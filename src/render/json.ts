import { asJson } from '#text/printable.js';
import type { Renderer } from './renderer.js';

/** The diagnosis as it is, under its schema: one JSON value. */
export const json: Renderer = {
  id: 'json',
  title: 'one JSON value (`bgpwhy schema diagnose` has its schema)',
  render: (diagnosis) => `${asJson({ schema: 'bgpwhy.diagnose/1', ...diagnosis }, 2)}\n`,
};
