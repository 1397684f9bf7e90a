import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { filesBelow } from '../../support/tree.js';

/** Public captures of real devices. They are read where they lie, and are no part of the project. */
const CORPUS = '../shared/corpus';
const present = existsSync(CORPUS);
const paths = present ? filesBelow(CORPUS).filter((path) => path.endsWith('.txt')) : [];

if (!present) console.warn(`skipped: no folder ${CORPUS}, the public captures are not read`);

describe.skipIf(!present)('the public captures', () => {
  it('tell their release wherever they print one, in text and in JSON, from 20.6 to 25.7', () => {
    const told = new Set<string>();
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const printed = [...text.matchAll(/Software Version"?\s*: "?v([\d.]+)/g)];
      const { blocks } = parse(text);
      const found = blocks.filter((block) => block.kind === 'version');
      const whole = found.filter(({ data }) => data.release !== null);
      expect(
        whole.map(({ data }) => data.release),
        path,
      ).toEqual(printed.map(([, word]) => word));
      expect(
        found.map(({ complete }) => complete),
        path,
      ).toEqual(found.map((one) => whole.includes(one)));
      for (const { data } of whole) told.add(data.release ?? '');
    }
    expect([...told].sort()).toEqual([
      ...['20.6.3', '22.11.1', '23.10.1', '24.10.1', '24.10.5', '24.7.2', '25.7.2'],
    ]);
  });

  it('list their network-instances as the box shows them', () => {
    const text = readFileSync(`${CORPUS}/misc/055.txt`, 'utf8');
    const parsed = parse(text);
    const [block] = parsed.blocks;
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(parsed.coverage).toMatchObject({ unread: 0, ignored: 0 });
    expect(block).toMatchObject({ kind: 'network-instance-summary', complete: true });
    expect(block?.data).toMatchObject({
      rows: [
        { name: 'default', type: 'default', operState: 'up', routerId: '10.10.10.1' },
        { name: 'mgmt', type: 'ip-vrf', description: 'Management network instance' },
      ],
    });
  });
});
