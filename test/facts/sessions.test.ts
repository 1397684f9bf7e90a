import { describe, expect, it } from 'vitest';
import { sessionsOf, sessionWith } from '#facts/sessions.js';
import { parse } from '#parse.js';
import { sessions, up } from '../support/sessions.js';

describe('the sessions of a leaf', () => {
  it('are read once, however often one is asked for', () => {
    const leaf = leafWith('192.0.2.21');
    expect(sessionsOf(leaf)).toBe(sessionsOf(leaf));
    expect(sessionWith(leaf, '192.0.2.21')).toBe(sessionsOf(leaf)[0]);
  });

  it('are found by their address, however it is spelled', () => {
    const leaf = leafWith('2001:db8::21');
    expect(sessionWith(leaf, '2001:DB8:0::21')?.peer).toBe('2001:db8::21');
    expect(sessionWith(leaf, '2001:db8::22')).toBeNull();
    expect(sessionWith(leaf, null)).toBeNull();
  });
});

function leafWith(peer: string) {
  const file = 'leaf1.txt';
  const [text = ''] = Object.values(sessions(up(1, { peer })));
  const block = parse(text, file).blocks.find(({ kind }) => kind === 'bgp-neighbor-summary');
  if (block?.kind !== 'bgp-neighbor-summary') throw new Error('no sessions');
  const { complete, span, data } = block;
  return {
    networkInstance: 'ip-vrf1',
    sessions: { file, complete, span, problems: [], report: data },
  };
}
