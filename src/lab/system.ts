import type { LabLeaf } from './leaf.js';
import { eraOf } from './print/era.js';
import { networkInstancesJson, networkInstancesText } from './print/network-instances.js';
import { type System, versionJson, versionText } from './print/system.js';

/** What a leaf says about itself. */
export function systemReply(
  leaf: LabLeaf,
  what: 'version' | 'network-instances',
  json: boolean,
  width: number,
): string {
  const { release } = eraOf(leaf.release);
  if (what === 'version')
    return json
      ? `${JSON.stringify(versionJson(systemOf(leaf), release), null, 2)}\n`
      : versionText(systemOf(leaf), release, width);
  const { networkInstances } = leaf;
  return json
    ? `${JSON.stringify(networkInstancesJson(networkInstances), null, 2)}\n`
    : networkInstancesText(networkInstances, width);
}

const systemOf = ({ name, release }: LabLeaf): System => ({
  hostName: name,
  chassis: '7220 IXR-D3L',
  software: `v${/^\d+\.\d+$/.test(release) ? `${release}.1` : release}`,
  build: '101-gb9f1a5c0de',
  lastBooted: '2026-01-12T06:04:00.537Z',
});
