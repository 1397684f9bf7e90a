import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runLinear } from '#commands/shell/screen/linear.js';
import type { Board, Feed } from '#tui/board.js';
import { BINDINGS } from '#tui/keys/bindings.js';
import { aCase, aDiagnosis } from '../support/diagnosis.js';
import { scenario } from '../support/scenario.js';
import { boardOf, leafState } from '../support/screen/plain-board.js';

const STORY = 'leaf1-evpn-path-is-shorter';

function storyFeed(): Feed {
  const { diagnosis, files } = scenario(STORY);
  const captures = files.map(({ file, text }) => ({ file, text, leaf: null, command: null }));
  return feedOf(boardOf(diagnosis, { captures }));
}

const feedOf = (board: Board, given: Partial<Feed> = {}): Feed => ({
  watch: (seen) => {
    seen(board);
    return () => {};
  },
  refresh: null,
  ask: null,
  pause: null,
  questions: () => null,
  ...given,
});

/** What is told of lines that are said, each told behind `> ` before its answer. */
async function dialogue(
  feed: Feed,
  said: readonly string[],
  end = new AbortController(),
): Promise<string> {
  const told: string[] = [];
  const input = new PassThrough();
  const output = new Writable({
    write: (chunk: Buffer, _, done) => {
      told.push(String(chunk));
      done();
      const next = said[told.length - 1];
      if (next === undefined) {
        input.end();
        return;
      }
      told[told.length - 1] += `\n> ${next}\n`;
      input.write(`${next}\n`);
    },
  });
  const servants = {
    copy: (text: string) => text.split('\n'),
    save: (name: string) => `written to ${name}`,
  };
  await runLinear(feed, { bindings: BINDINGS }, servants, { input, output }, end.signal);
  return told.join('');
}

const SEED = [
  'open',
  'next',
  'why',
  'evidence',
  'next',
  'ladder',
  'rows',
  'compare',
  'next-hops',
  'findings',
  'more',
  'copy row',
  'copy where',
  'fabric',
  'filter leaf2',
  'filter',
  'refresh',
  'sing',
  'help',
];

describe('the seed story told line by line', () => {
  test('is a dialogue in plain sentences, from the sick leaf to the ticket', async () => {
    await expect(await dialogue(storyFeed(), SEED)).toMatchFileSnapshot(
      '../fixtures/screen/linear.txt',
    );
  });

  test('holds nothing that is drawn, moved or coloured, and no sign that readers spell out', async () => {
    const told = await dialogue(storyFeed(), SEED);
    expect(told.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(told).not.toMatch(/[\u2500-\u259f\u2800-\u28ff]/u);
    expect(told).not.toMatch(/ {2,}|-{3,}|={3,}|\^|(?:^|\n)[EWN] /u);
  });

  test('is saved and copied as it is on the screen', async () => {
    const told = await dialogue(storyFeed(), ['open', 'save text', 'copy json']);
    expect(told).toContain('Written to bgpwhy-paths');
    expect(told).toMatch(/\n\{"number":2,.*\}\n$/);
  });

  test('comes as well when all is said at once, as from a pipe', async () => {
    const told: string[] = [];
    const input = new PassThrough();
    input.end('open\nnext\nquit\nopen\n');
    const output = new Writable({
      write: (chunk: Buffer, _, done) => {
        told.push(String(chunk));
        done();
      },
    });
    await runLinear(
      storyFeed(),
      { bindings: BINDINGS },
      { copy: () => [], save: () => '' },
      { input, output },
      new AbortController().signal,
    );
    expect(told).toHaveLength(3);
    expect(told[2]).toMatch(/^Row 3 of 4\./);
  });
});

describe('leaves that are asked meanwhile', () => {
  const asking = boardOf(aDiagnosis({ cases: [] }), {
    source: 'live',
    leaves: [{ ...leafState('leaf1'), phase: 'asking' }],
  });
  const there = boardOf(aDiagnosis({ cases: [aCase()] }), {
    source: 'live',
    leaves: [{ ...leafState('leaf1'), phase: 'answered', heardAt: 1 }],
  });

  /** Answers when it is asked anew, or right after one began to look. */
  function livingFeed(): Feed {
    let tell: (board: Board) => void = () => {};
    const later = (board: Board): void => void setTimeout(() => tell(board), 5);
    return feedOf(asking, {
      watch: (seen) => {
        tell = seen;
        seen(asking);
        later(there);
        return () => {};
      },
      refresh: () => {
        later(asking);
        setTimeout(
          () => tell({ ...there, leaves: there.leaves.map((leaf) => ({ ...leaf, heardAt: 2 })) }),
          15,
        );
        return 'asking leaf1 anew';
      },
    });
  }

  test('are waited for, and what they answered is told before anything else is said', async () => {
    const told = await dialogue(livingFeed(), ['wait', 'refresh', 'wait']);
    expect(told).toContain('leaf1 is being asked.');
    expect(told).toContain(
      '> wait\nNew: leaf1 has answered.\nNew: 203.0.113.1/32 in ip-vrf1 on leaf1: not balanced.\n',
    );
    expect(told).toContain('> refresh\nAsking leaf1 anew.\n\n> wait\nNew: leaf1 has answered.\n');
  });

  test('are not waited for once the process is to end', async () => {
    const end = new AbortController();
    const silent = feedOf(asking, {
      watch: (seen) => {
        seen(asking);
        setTimeout(() => end.abort(), 20);
        return () => {};
      },
    });
    expect(await dialogue(silent, ['wait'], end)).toContain('> wait\n');
  });

  test('are asked what they wait for, when they are asked anew', async () => {
    const asked: string[] = [];
    const feed = feedOf(asking, {
      refresh: () => 'asking',
      questions: () => async () => void asked.push('password'),
    });
    expect(await dialogue(feed, ['refresh'])).toContain('Say wait, and what they answer is told.');
    expect(asked).toEqual(['password']);
  });
});
