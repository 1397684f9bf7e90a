import type { ViewId } from '../place.js';
import type { View } from '../view.js';
import { commands } from './commands.js';
import { compare } from './compare.js';
import { evidence } from './evidence.js';
import { fabric } from './fabric.js';
import { findings } from './findings.js';
import { ladder } from './ladder.js';
import { nextHops } from './next-hops.js';
import { paths } from './paths.js';
import { why } from './why.js';

const VIEWS: Readonly<Record<ViewId, View>> = {
  fabric,
  paths,
  why,
  ladder,
  evidence,
  'next-hops': nextHops,
  compare,
  commands,
  findings,
};

export const viewOf = (id: ViewId): View => VIEWS[id];
