import { describe, expect, it } from 'vitest';
import { caseKey, findingKey } from '#tui/focus.js';
import { wordsOf } from '#tui/line.js';
import type { Place } from '#tui/place.js';
import { aCase, aDiagnosis, aFinding, evidence } from '../../support/diagnosis.js';
import {
  aBoard,
  acted,
  linesAt,
  NOW,
  pictureAt,
  savedBoard,
  stateAt,
} from '../../support/screen/shown.js';

const board = savedBoard('leaf1-evpn-path-is-shorter');
const found = board.diagnosis.cases.flatMap(({ findings }) => findings);
const keyOf = (rule: string): string => {
  const finding = found.find((one) => one.rule === rule);
  return finding === undefined ? '' : findingKey(finding);
};
const at = (place: Partial<Place>) => stateAt({ view: 'evidence', ...place });
const lineUnder = (state: ReturnType<typeof at>, of = board): number =>
  pictureAt(state, of).cursor.row + 1;

const capture = (text: string, file = 'leaf1.txt') => ({ file, text, leaf: null, command: null });
/** A board with one text, of which these words are quoted. */
const quoting = (text: string, ...quoted: readonly ReturnType<typeof evidence>[]) => {
  const [first = evidence('⟦none⟧', 'none', 1, 'gone.txt'), ...others] = quoted;
  const finding = aFinding({ evidence: [first, ...others] });
  return aBoard({
    diagnosis: aDiagnosis({ cases: [aCase({ findings: [finding] })] }),
    captures: [capture(text)],
  });
};
const litIn = (of: ReturnType<typeof quoting>, row: number): readonly string[] =>
  pictureAt(at({}), of)
    .listing.lineAt(row)
    .filter(({ tone }) => tone === 'evidence')
    .map(({ text }) => text);

describe('the lines that prove something', () => {
  it('are where the cursor begins', () => {
    expect(lineUnder(at({ finding: keyOf('other-owner-active') }))).toBe(19);
    expect(lineUnder(at({ finding: keyOf('other-owner-active'), line: 70 }))).toBe(70);
  });

  it('are gone through by `e` and `E`, on into the next text and back', () => {
    const next = { kind: 'stop', by: 1 } as const;
    const back = { kind: 'stop', by: -1 } as const;
    const start = at({ finding: keyOf('leaves-differ') });
    const second = acted(start, board, next);
    expect([start.place.file, lineUnder(start)]).toEqual([null, 77]);
    expect([second.place.file, lineUnder(second)]).toEqual(['leaf2.txt', 66]);
    expect(acted(second, board, next).notice).toBe('that was the last one');
    const first = acted(second, board, back);
    expect([first.place.file, lineUnder(first)]).toEqual(['leaf1.txt', 77]);
    expect(acted(first, board, back).notice).toBe('that was the first one');
  });

  it('leave nothing on the way back', () => {
    const start = stateAt({ view: 'why' });
    const there = acted(start, board, { kind: 'view', view: 'evidence' });
    const far = acted(there, board, ...Array(30).fill({ kind: 'stop', by: 1 }));
    expect(acted(far, board, { kind: 'escape' }).place.view).toBe('why');
  });

  it('are all that `x` leaves', () => {
    const state = acted(at({ finding: keyOf('leaves-differ') }), board, { kind: 'faults' });
    expect(pictureAt(state, board).rows).toEqual([76]);
  });

  it('are lit, each of several in one line, and over all lines that they run over', () => {
    const twice = quoting(
      'a b c\n',
      evidence('⟦a⟧ b c', 'first', 1),
      evidence('a b ⟦c⟧', 'third', 1),
    );
    expect(litIn(twice, 0)).toEqual(['a', 'c']);
    const row = wordsOf(pictureAt(at({}), twice).listing.lineAt(0));
    expect(row).toBe('1 > a b c   <- first; third');
    const long = { ...evidence('a ⟦b⟧', 'both', 1), to: { line: 2, column: 3 } };
    const over = quoting('a b\nc d e\n', long);
    expect([litIn(over, 0), litIn(over, 1)]).toEqual([['b'], ['c d']]);
    expect(pictureAt(at({}), over).listing.stops).toEqual([0]);
  });
});

describe('what is looked for', () => {
  const typed = [...'preference'].map((text) => ({ kind: 'type', text }) as const);
  const sought = acted(at({ file: 'leaf2.txt' }), board, { kind: 'open-filter' }, ...typed);

  it('hides nothing, and is lit as it is typed', () => {
    const { rows, listing, hits } = pictureAt(sought, board);
    expect(rows).toHaveLength(listing.count);
    expect(hits.length).toBeGreaterThan(1);
    const [hit = 0] = hits;
    const lit = listing.lineAt(hit).filter(({ tone }) => tone === 'focus');
    expect(lit.map(({ text }) => text.toLowerCase())).toEqual(['preference']);
  });

  it('is gone to by Enter, `n` and `N`, and round at the end', () => {
    const { hits } = pictureAt(sought, board);
    const first = acted(sought, board, { kind: 'enter' });
    expect(hits).toContain(pictureAt(first, board).cursor.at);
    const next = acted(first, board, { kind: 'seek', by: 1 });
    expect(lineUnder(next)).toBeGreaterThan(lineUnder(first));
    expect(lineUnder(acted(next, board, { kind: 'seek', by: -1 }))).toBe(lineUnder(first));
    const round = acted(first, board, ...hits.map(() => ({ kind: 'seek', by: 1 }) as const));
    expect(lineUnder(round)).toBe(lineUnder(first));
  });

  it('says that it is nowhere', () => {
    const zebra = acted(at({}), board, { kind: 'open-filter' }, { kind: 'type', text: 'zebra' });
    expect(acted(zebra, board, { kind: 'enter' }).notice).toBe('no row holds `zebra`');
    expect(acted(at({}), board, { kind: 'seek', by: 1 }).notice).toBe(
      'nothing is looked for; `/` does',
    );
  });
});

describe('a line that is longer than the window', () => {
  const words = `${'x '.repeat(150)}⟦here⟧${' y'.repeat(100)}`;
  const long = quoting(`${words.replace('⟦', '').replace('⟧', '')}\n`, evidence(words, 'far', 1));

  it('shows the quoted words, wherever they are', () => {
    expect(linesAt(at({}), long).join('\n')).toContain('here');
    expect(litIn(long, 0)).toEqual(['here']);
  });

  it('stands below in full, with marks under the words and what they prove', () => {
    const { preview } = pictureAt(at({}), long);
    const lines = (preview?.lines ?? []).map(wordsOf);
    expect(lines.join('\n')).toContain('longer-as-path: far');
    const marked = lines.findIndex((line) => line.includes('^^^^'));
    const from = lines[marked]?.indexOf('^') ?? 0;
    expect(lines[marked - 1]?.slice(from, from + 4)).toBe('here');
    expect(lines.filter((line) => /[xy]/.test(line)).every((line) => line.length <= 78)).toBe(true);
  });

  it('does not hold anybody up, whatever its length', () => {
    const huge = quoting(`${'長\u0301 '.repeat(200_000)}\n`);
    expect(linesAt(at({}), huge)).toHaveLength(24);
  });
});

describe('what a device says', () => {
  const hostile = quoting(
    'a\tb\u001b[2J\u202ec\n',
    evidence('a\tb\u001b[2J⟦\u202ec⟧', 'label\u0007', 1),
  );

  it('is shown as an escape, with marks under the right words', () => {
    const { preview } = pictureAt(at({}), hostile);
    const [line, marks] = (preview?.lines ?? []).map(wordsOf);
    expect(line).toBe('a b\\x1b[2J\\u202ec');
    expect(marks).toBe('          ^^^^^^^');
    expect(linesAt(at({}), hostile).join('')).not.toMatch(/\p{Cc}|\u202e/u);
  });

  it('can be copied, and does nothing where it is pasted', () => {
    const copies = pictureAt(at({}), hostile).listing.copiesAt(0);
    expect(copies.row).toBe('a b\\x1b[2J\\u202ec');
    expect(copies.value).toBe('\\u202ec');
    expect(copies.where).toBe('leaf1.txt:1');
  });
});

describe('the text that is shown', () => {
  const [one] = board.diagnosis.cases;
  const of = one === undefined ? null : caseKey(one);
  const fileAt = (place: Partial<Place>, shown = board): string =>
    linesAt(at(place), shown)[2]?.trim().split(' ')[0] ?? '';

  it('is the one that was asked for, else that of the leaf, else one that is quoted', () => {
    expect(fileAt({ of })).toBe('leaf1.txt');
    expect(fileAt({ of, leaf: 'leaf2' })).toBe('leaf2.txt');
    expect(fileAt({ of, leaf: 'leaf2', finding: keyOf('other-owner-active') })).toBe('leaf2.txt');
    expect(fileAt({ of, finding: keyOf('other-owner-active') })).toBe('leaf1.txt');
    expect(fileAt({ file: 'leaf2.txt' })).toBe('leaf2.txt');
  });

  it('says which command printed the line', () => {
    const { preview, listing } = pictureAt(at({ file: 'leaf1.txt', line: 70 }), board);
    const command =
      'show network-instance ip-vrf1 route-table ipv4-unicast prefix 10.254.254.241/32 detail';
    expect(preview?.title).toBe(`line 70, printed by ${command}`);
    expect(listing.copiesAt(69).command).toBe(command);
  });

  it('leads back to why, by the finding that quotes the line', () => {
    const state = acted(at({ finding: keyOf('leaves-differ') }), board, { kind: 'enter' });
    expect(state.place).toMatchObject({ view: 'why', finding: keyOf('leaves-differ') });
    const plain = acted(at({ file: 'leaf1.txt', line: 3 }), board, { kind: 'enter' });
    expect(plain.notice).toBe('nothing lies behind this row');
  });

  it('is missed where there is none', () => {
    const leaves = [{ name: 'leaf1', phase: 'asking', heardAt: NOW, trouble: null }] as const;
    const empty = (given: Parameters<typeof aBoard>[0]): string =>
      pictureAt(at({}), aBoard({ diagnosis: aDiagnosis({ cases: [] }), ...given })).listing.empty;
    expect(empty({})).toBe('no text has been read; `8` shows what was asked');
    expect(empty({ leaves })).toBe('no text yet: leaf1 has not answered');
    expect(empty({ captures: [capture('')] })).toBe('the text is empty');
    const command = 'show version';
    expect(empty({ captures: [{ ...capture(''), command }] })).toBe(
      'the leaf printed nothing in answer to this',
    );
  });
});
