import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayedLeaf } from './played.js';

/** What a lab writes for its user, as paths. */
export interface LabFiles {
  /** In bgpwhy's own YAML. */
  readonly inventory: string;
  readonly knownHosts: string;
  /** A private key that every leaf takes. */
  readonly identity: string;
  readonly password: string;
}

export const filesIn = (dir: string): LabFiles => ({
  inventory: join(dir, 'inventory.yaml'),
  knownHosts: join(dir, 'known_hosts'),
  identity: join(dir, 'id_ed25519'),
  password: join(dir, 'password'),
});

interface Contents {
  readonly leaves: readonly PlayedLeaf[];
  readonly user: string;
  readonly password: string;
  /** The private key. */
  readonly key: string;
}

/** Writes the files, for the user alone. One that is there is never written over. */
export function writeLabFiles(dir: string, { leaves, user, password, key }: Contents): void {
  const files = filesIn(dir);
  const write = (file: string, text: string): void =>
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  write(files.inventory, inventoryText(leaves, user));
  write(files.knownHosts, leaves.map(knownHost).join(''));
  write(files.identity, key.endsWith('\n') ? key : `${key}\n`);
  write(files.password, `${password}\n`);
}

/** JSON is YAML, so that strings need no other rules than those of JSON. */
function inventoryText(leaves: readonly PlayedLeaf[], user: string): string {
  const entries = leaves.map((leaf) =>
    [
      `  - name: ${JSON.stringify(leaf.name)}`,
      `    address: ${leaf.address}`,
      `    port: ${leaf.port}`,
      `    user: ${user}`,
      `    network-instances: ${JSON.stringify(leaf.networkInstances)}`,
      '    role: leaf',
      '    labels:',
      `      scenario: ${JSON.stringify(leaf.scenario)}`,
      `      release: ${JSON.stringify(leaf.release)}`,
    ].join('\n'),
  );
  return `# The leaves of a lab, as long as it runs.\nleaves:\n${entries.join('\n')}\n`;
}

const knownHost = ({ address, port, hostKey }: PlayedLeaf): string =>
  `[${address}]:${port} ${hostKey.type} ${hostKey.base64}\n`;
