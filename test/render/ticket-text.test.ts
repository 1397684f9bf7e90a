import { describe, expect, it } from 'vitest';
import { ticketText } from '#render/ticket-text.js';
import { aCase, aDiagnosis, aFinding, aLeaf, aLoser, evidence } from '../support/diagnosis.js';
import { scenario } from '../support/scenario.js';

const origin = { version: '1.2.3', from: 'leaf1.txt, heard at 2026-03-01T09:41:07Z' };

function ticketOf(story: string, neighbor: string | null): string {
  const { diagnosis } = scenario(story);
  const [one] = diagnosis.cases;
  const [leaf] = one?.leaves ?? [];
  if (one === undefined || leaf === undefined) throw new Error(`${story} has no leaf`);
  const path = leaf.paths.find((each) => each.neighbor === neighbor) ?? null;
  return ticketText(diagnosis, { one, leaf, path }, origin);
}

describe('the text for a ticket', () => {
  it.each([
    ['leaf1-evpn-path-is-shorter', '6.4.5.22'],
    ['nobody-announces', null],
    ['invalid-paths', '192.0.2.22'],
    ['capture-cut-off', '192.0.2.23'],
    ['session-never-came-up', null],
  ])('stands alone for %s', async (story, neighbor) => {
    await expect(ticketOf(story, neighbor)).toMatchFileSnapshot(`golden/ticket-${story}.txt`);
  });

  it('does not call a leaf sound whose paths share the load while sessions are down', () => {
    const [title] = ticketOf('sessions-down', '192.0.2.21').split('\n');
    expect(title).toBe('203.0.113.10/32 in ip-vrf1 on leaf1: BALANCED, but 8 findings');
  });

  it('says who told it, from what and when', () => {
    expect(ticketOf('nobody-announces', null)).toContain(
      'Told by bgpwhy 1.2.3 from leaf1.txt, heard at 2026-03-01T09:41:07Z.',
    );
  });

  it('obeys nothing that a device said', () => {
    const finding = aFinding({
      message: 'path 2 \u001b[2J',
      evidence: [evidence('Communities : ⟦\u202e\u0007⟧', 'clears\u009b2J')],
    });
    const [one, leaf] = [aCase({ findings: [finding] }), aLeaf({ name: 'leaf1\u001b]0;x\u0007' })];
    const told = ticketText(
      aDiagnosis(),
      { one, leaf, path: aLoser({ asPath: '\u001b[31m' }) },
      origin,
    );
    expect(told).toMatch(/^[\n -~]*$/);
  });
});
