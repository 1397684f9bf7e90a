import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { fixture } from './fixtures.js';

const COMMAND =
  'show network-instance ip-vrf-10 protocols bgp routes ipv4 prefix 203.0.113.128/25 detail';
const REPORT = fixture('detail-18-wide-damping');
const ARTICLE = `The pods are announced by “FRR”, and both leaves should share the load.
But leaf1 uses a single path. Let’s ask it:

A:leaf1# /${COMMAND}
${REPORT}
As you can see, path 1 is not used. Path 2 is the “best” one: network 203.0.113.128/25.

B:admin@leaf2# ${COMMAND}
${REPORT}
On leaf2 the route in the route table says the same.
`;

/** The two ways in which pages lose the shape of a report. */
const FORMS: Readonly<Record<string, string>> = {
  'as it was written': ARTICLE,
  'on one physical line': ARTICLE.replace(/\s+/g, ' '),
  'without indentation and padding': ARTICLE.split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .join('\n'),
};

describe.each(Object.entries(FORMS))('an article %s', (_, text) => {
  const parsed = parse(text);
  const report = parse(REPORT).blocks[0];
  const values = (data: unknown): string =>
    JSON.stringify(data, (key, value: unknown) =>
      key === 'span' || key === 'spans' ? undefined : value,
    );

  it('gives both reports with their devices and commands, and the facts as printed', () => {
    const told = parsed.blocks.map(({ data, ...block }) => ({ ...block, data: values(data) }));
    const wanted = {
      kind: 'bgp-route',
      networkInstance: 'ip-vrf-10',
      complete: true,
      command: COMMAND,
    };
    expect(told).toMatchObject([
      { ...wanted, device: 'leaf1', data: values(report?.data) },
      { ...wanted, device: 'leaf2', data: values(report?.data) },
    ]);
  });

  it('encloses the report and none of the prose', () => {
    for (const { span } of parsed.blocks) {
      const words = text.slice(...span);
      expect(words).toMatch(/^-{5,}\s*Show report[\s\S]*Unknown Attr\s*: None\s*-{5,}$/);
      expect(words).not.toContain('As you can see');
    }
  });

  it('leaves nothing unread', () => {
    expect(parsed.problems).toEqual([]);
    expect(parsed.coverage).toMatchObject({ ignored: 0, unread: 0 });
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });
});
