import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from '#decision/judge.js';
import { parse } from '#parse.js';

/** Public captures of real leaves. */
const FOLDER = new URL('../../../shared/corpus/bgp-prefix/', import.meta.url);
const here = existsSync(FOLDER);

const judgements = () =>
  readdirSync(FOLDER).flatMap((name) =>
    parse(readFileSync(new URL(name, FOLDER), 'utf8')).blocks.flatMap((block) =>
      block.kind === 'bgp-route'
        ? block.data.routes.map((route) => ({
            name,
            whole: block.complete && route.detail,
            route,
            judgement: judge(route, { routes: null, complete: block.complete }),
          }))
        : [],
    ),
  );

describe.skipIf(!here)('reports of real routers', () => {
  const all = here ? judgements() : [];
  const whole = all.filter((one) => one.whole);

  it('are never contradicted', () => {
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ judgement }) => !judgement.replay.agrees).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('have one best path each, and every path of a whole report a cause', () => {
    expect(whole.length).toBeGreaterThan(5);
    for (const { name, judgement } of whole) {
      expect(judgement.best, name).not.toBeNull();
      expect(judgement.replay.checked, name).toBeGreaterThan(0);
      const open = judgement.paths.filter(({ cause }) => cause?.step === 'undetermined');
      expect(open, name).toEqual([]);
    }
  });
});

if (!here) console.warn('skipped: the public captures (../shared/corpus) are not here');
