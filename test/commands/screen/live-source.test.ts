import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { labFlags } from '#commands/shell/live/played.js';
import { liveSource } from '#commands/shell/screen/live/live-source.js';
import { scenarioNamed } from '#lab/catalogue.js';
import { startLab } from '#lab/lab.js';
import { type Behaviour, behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import type { Board } from '#tui/board.js';
import { commandsHeard, openConnections } from '../../support/live.js';

const PREFIX = '10.254.254.241/32';
const seed = [scenarioNamed('seed', parse)].flatMap((one) => one ?? []);
const PATIENCE = { timeout: 10_000, interval: 10 };

afterEach(() => void vi.restoreAllMocks());

/** Behaves as told, which may change while it is played. */
function changing(): { behaviour: Behaviour; become: (...words: readonly string[]) => void } {
  const behaviour = { ...SOUND };
  return {
    behaviour,
    become: (...words) => void Object.assign(behaviour, SOUND, behaviourOf(words)),
  };
}

/** A screen's source over the leaves of a lab, with every board that it shows. */
async function watching(
  behaviours: ReadonlyMap<string, Behaviour>,
  more: Readonly<Record<string, unknown>> = {},
) {
  const lab = await startLab(seed, { behaviours });
  const ending = new AbortController();
  const flags = { ...labFlags(lab), 'network-instance': 'ip-vrf1', ...more };
  const about = { source: 'live', version: '0.0.0' } as const;
  const source = liveSource([PREFIX], flags, about, ending.signal);
  const boards: Board[] = [];
  const unwatch = source.feed.watch((board) => void boards.push(board));
  onTestFinished(async () => {
    unwatch();
    await source.close();
    await lab.stop();
  });
  const last = (): Board => boards.at(-1) ?? expect.fail('no board');
  const shows = (state: unknown): Promise<void> =>
    expect.poll(() => summary(last()), PATIENCE).toEqual(state);
  return { lab, source, feed: source.feed, boards, last, shows, ending };
}

/** How far each leaf is, and its verdict where there is one. */
const summary = ({ leaves, diagnosis }: Board): readonly string[] =>
  leaves.map(({ name, phase }) => {
    const told = diagnosis.cases[0]?.leaves.find((leaf) => leaf.name === name);
    return `${name} ${phase} ${told?.verdict ?? '-'}`;
  });

const leafIn = (board: Board, name: string) =>
  board.leaves.find((leaf) => leaf.name === name) ?? expect.fail(`no leaf ${name}`);

const slow = (milliseconds: number): Behaviour =>
  behaviourOf([`slow:${milliseconds}`]) ?? expect.fail('no such fault');

const ANSWERED = ['leaf1 answered not-balanced', 'leaf2 answered balanced'];

describe('the first board', () => {
  it('is there before anybody has answered, with every leaf and every prefix', async () => {
    const { boards } = await watching(new Map([['leaf1', slow(60_000)]]));
    const [first] = boards;
    expect(first?.leaves.map(({ name, heardAt }) => [name, heardAt])).toEqual([
      ['leaf1', null],
      ['leaf2', null],
    ]);
    expect(first?.diagnosis.cases.map(({ prefix }) => prefix)).toEqual([PREFIX]);
    expect(first?.diagnosis.problems).toEqual([]);
  });
});

describe('leaves', () => {
  it('appear one after the other, each with its verdict', async () => {
    const { boards, shows } = await watching(new Map([['leaf2', slow(400)]]));
    await shows(ANSWERED);
    const seen = boards.map((board) => summary(board).join());
    expect(seen).toContain('leaf1 answered not-balanced,leaf2 asking -');
    // Nothing is said of a leaf that has to be taken back later.
    const verdicts = new Set(
      boards.flatMap(summary).map((one) => one.replace(/ (waiting|asking|answered)/, '')),
    );
    expect(verdicts).toEqual(
      new Set(['leaf1 -', 'leaf1 not-balanced', 'leaf2 -', 'leaf2 balanced']),
    );
    expect(boards.flatMap(({ diagnosis }) => diagnosis.problems)).toEqual([]);
  });

  it('say in the end what `diagnose` says', async () => {
    const { last, shows, lab } = await watching(new Map());
    await shows(ANSWERED);
    const { liveDiagnosis } = await import('#commands/shell/live/diagnosed.js');
    const flags = { ...labFlags(lab), 'network-instance': 'ip-vrf1' };
    const { diagnosis } = await liveDiagnosis([PREFIX], flags, '0.0.0');
    expect(last().diagnosis).toEqual(diagnosis);
  });

  it('that can not be asked tell why, beside those that could', async () => {
    const strange = behaviourOf(['wrong-host-key']) ?? SOUND;
    const { last, shows } = await watching(new Map([['leaf2', strange]]));
    await shows(['leaf1 answered not-balanced', 'leaf2 failed -']);
    expect(leafIn(last(), 'leaf2').trouble).toContain('has changed');
    expect(last().diagnosis.problems).toMatchObject([{ code: 'host-key-changed', file: 'leaf2' }]);
  });

  it('have their answers as captures, under the names that evidence has', async () => {
    const { last, shows } = await watching(new Map());
    await shows(ANSWERED);
    const files = new Map(last().captures.map((one) => [one.file, one]));
    const evidence = last().diagnosis.cases.flatMap(({ findings }) =>
      findings.flatMap((finding) => finding.evidence),
    );
    expect(evidence.length).toBeGreaterThan(3);
    for (const { file, text } of evidence)
      expect(files.get(file)?.text ?? 'no such capture').toContain(text ?? '');
    expect(files.get(evidence[0]?.file ?? '')).toMatchObject({ leaf: 'leaf1' });
  });

  it('were sent what is told as sent, and nothing else', async () => {
    const { last, shows, lab } = await watching(new Map());
    await shows(ANSWERED);
    const told = last().sent.map(({ command }) => command);
    expect([...told].sort()).toEqual([...commandsHeard(lab)].sort());
    for (const { took, end, at } of last().sent) {
      expect(end).toBe('complete');
      expect(took).toBeGreaterThanOrEqual(0);
      expect(Date.now() - at).toBeLessThan(60_000);
    }
  });
});

describe('a leaf that is asked anew', () => {
  it('keeps what it said, and its age, until it has answered again', async () => {
    const leaf1 = changing();
    const { feed, last, shows } = await watching(new Map([['leaf1', leaf1.behaviour]]));
    await shows(ANSWERED);
    const before = leafIn(last(), 'leaf1').heardAt;
    leaf1.become('slow:300');
    expect(feed.refresh?.(['leaf1'])).toBe('asking leaf1 anew');
    await shows(['leaf1 asking not-balanced', 'leaf2 answered balanced']);
    expect(leafIn(last(), 'leaf1').heardAt).toBe(before);
    expect(feed.refresh?.(['leaf1'])).toBe('leaf1 is being asked already');
    await shows(ANSWERED);
    expect(leafIn(last(), 'leaf1').heardAt).toBeGreaterThan(before ?? 0);
  });

  it('and dies meanwhile is shown as it was, with what stands in the way', async () => {
    const { feed, last, shows, lab } = await watching(new Map());
    await shows(ANSWERED);
    const before = last();
    await lab.stop();
    expect(feed.refresh?.(null)).toBe('asking leaf1 and leaf2 anew');
    await shows(['leaf1 failed not-balanced', 'leaf2 failed balanced']);
    expect(leafIn(last(), 'leaf1').trouble).toMatch(
      /^could not be asked again: nothing listens at .*127\.0\.0\.1/,
    );
    expect(leafIn(last(), 'leaf1').heardAt).toBe(leafIn(before, 'leaf1').heardAt);
    expect(last().diagnosis).toEqual(before.diagnosis);
  });

  it('and breaks off is shown as it was', async () => {
    const leaf1 = changing();
    const { feed, last, shows } = await watching(new Map([['leaf1', leaf1.behaviour]]));
    await shows(ANSWERED);
    leaf1.become('drop');
    feed.refresh?.(['leaf1']);
    await shows(['leaf1 failed not-balanced', 'leaf2 answered balanced']);
    expect(leafIn(last(), 'leaf1').trouble).toContain('could not be asked again');
  });

  it('and says half of it, and that this is all, is believed and doubted', async () => {
    const leaf1 = changing();
    const { feed, last, shows } = await watching(new Map([['leaf1', leaf1.behaviour]]));
    await shows(ANSWERED);
    leaf1.become('half-answer');
    feed.refresh?.(['leaf1']);
    await expect.poll(() => last().diagnosis.problems.length, PATIENCE).toBeGreaterThan(0);
    expect(last().diagnosis.problems[0]?.file).toMatch(/^leaf1/);
    expect(leafIn(last(), 'leaf1').trouble).toBeNull();
  });
});

describe('one more prefix', () => {
  it('is asked about at all leaves, and has its row at once', async () => {
    const { feed, last, shows, lab } = await watching(new Map());
    await shows(ANSWERED);
    const before = commandsHeard(lab).length;
    expect(last().askable('192.0.2.77')).toBe('192.0.2.77/32');
    expect(last().askable('leaf1')).toBeNull();
    expect(feed.ask?.('192.0.2.77')).toBe('asking leaf1 and leaf2 about 192.0.2.77/32');
    const prefixes = () => last().diagnosis.cases.map(({ prefix }) => prefix);
    await expect.poll(prefixes, PATIENCE).toEqual([PREFIX, '192.0.2.77/32']);
    await expect
      .poll(() => last().leaves.map(({ phase }) => phase), PATIENCE)
      .toEqual(['answered', 'answered']);
    const asked = commandsHeard(lab).slice(before);
    expect(asked.some((command) => command.includes('192.0.2.77/32'))).toBe(true);
    expect(
      last()
        .diagnosis.problems.map(({ message }) => message)
        .join(),
    ).toContain('192.0.2.77/32');
    expect(feed.ask?.('192.0.2.77/32')).toBe('192.0.2.77/32 was asked about before');
  });

  it('that is wanted while a leaf is asked is asked about afterwards', async () => {
    const { feed, lab, last } = await watching(new Map([['leaf1', slow(200)]]));
    feed.ask?.('192.0.2.77/32');
    const asked = () =>
      commandsHeard(lab).filter((command) => command.includes('192.0.2.77/32')).length;
    await expect
      .poll(() => last().leaves.map(({ phase }) => phase), PATIENCE)
      .toEqual(['answered', 'answered']);
    await expect.poll(asked, PATIENCE).toBeGreaterThanOrEqual(4);
  });
});

describe('leaving', () => {
  it('closes every connection at once, whoever is still being asked', async () => {
    const { source, lab, boards } = await watching(
      new Map([
        ['leaf1', slow(60_000)],
        ['leaf2', slow(60_000)],
      ]),
    );
    await expect.poll(() => openConnections(lab), PATIENCE).toBe(2);
    const start = performance.now();
    await source.close();
    expect(performance.now() - start).toBeLessThan(2_000);
    await expect.poll(() => openConnections(lab), PATIENCE).toBe(0);
    const shown = boards.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(boards).toHaveLength(shown);
  });

  it('is heard from a signal, too', async () => {
    const { ending, lab } = await watching(new Map([['leaf1', slow(60_000)]]));
    await expect.poll(() => openConnections(lab), PATIENCE).toBeGreaterThan(0);
    ending.abort();
    await expect.poll(() => openConnections(lab), PATIENCE).toBe(0);
  });

  it('leaves no words behind where there is nothing to tell', async () => {
    const { source, shows } = await watching(new Map());
    await shows(ANSWERED);
    expect(await source.close()).toEqual([]);
  });
});
