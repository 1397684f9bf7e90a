import { whyNoName } from '../host-name.js';
import type { Node, SshConfig } from './load.js';

/** The hosts that ssh_config calls by name: what stands behind `Host` and is no pattern. */
export function hostNames({ files }: SshConfig): readonly string[] {
  return [...new Set(files.flatMap(namesIn))].filter((name) => whyNoName(name) === null);
}

function namesIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if ('included' in node) return node.included.flatMap(namesIn);
    return node.keyword === 'host' ? node.words.filter((word) => !/[*?!]/.test(word)) : [];
  });
}
