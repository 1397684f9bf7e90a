import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeBundle } from '#collect/bundle/write.js';
import type { SourceFlags } from '#commands/shell/diagnosed.js';
import { bundleFeed } from '#commands/shell/screen/bundle-feed.js';
import { emptyFeed } from '#commands/shell/screen/empty-feed.js';
import { savedFeed } from '#commands/shell/screen/saved-feed.js';
import type { Board, Feed } from '#tui/board.js';
import { answerTo, captured, capturedLeaf } from '../../support/captured.js';
import { freshFolder } from '../../support/folder.js';

const PREFIX = '192.0.2.7/32';
const COMMAND = `show network-instance ip-vrf1 protocols bgp routes ipv4 prefix ${PREFIX} detail`;
const FLAGS: SourceFlags = { timeout: 60, parallel: 1, 'no-input': true };

function boardOf(feed: Feed): Board {
  const boards: Board[] = [];
  feed.watch((board) => void boards.push(board))();
  return boards[0] ?? expect.fail('no board');
}

/** A bundle of a leaf that answered, later than it was asked at first, and of one that did not. */
function bundle(): string {
  const folder = join(freshFolder(), 'kept');
  const early = answerTo('show version', 'Software Version : v23.10.1\n');
  const late = { startedAt: '2026-11-25T03:00:01.000Z', endedAt: '2026-11-25T03:00:01.500Z' };
  const failure = {
    kind: 'connection-refused',
    message: 'leaf2: nothing listens',
    notes: [],
    help: ['check the address'],
  };
  writeBundle(
    folder,
    captured([
      capturedLeaf('leaf1', [early, answerTo(COMMAND, '', { ...late, end: 'timed-out' })]),
      { ...capturedLeaf('leaf2', []), failure },
    ]),
  );
  return folder;
}

describe('a bundle', () => {
  it('shows every leaf that was to be asked, when it answered, and why it did not', () => {
    const { leaves, source } = boardOf(bundleFeed([], bundle(), FLAGS, '0.0.0'));
    expect(source).toBe('bundle');
    expect(leaves).toEqual([
      {
        ...{ name: 'leaf1', phase: 'saved', trouble: null },
        heardAt: Date.parse('2026-11-25T03:00:00.150Z'),
      },
      {
        name: 'leaf2',
        phase: 'failed',
        heardAt: null,
        trouble: 'nothing listens; check the address',
      },
    ]);
  });

  it('shows every command with its times, its end, and the file that holds the answer', () => {
    const folder = bundle();
    const { sent, captures } = boardOf(bundleFeed([], folder, FLAGS, '0.0.0'));
    expect(sent).toMatchObject([
      { leaf: 'leaf1', command: 'show version', took: 150, end: 'complete' },
      { leaf: 'leaf1', command: COMMAND, took: 500, end: 'timed-out' },
    ]);
    for (const { file, command } of sent)
      expect(captures.find((one) => one.file === file)).toMatchObject({ leaf: 'leaf1', command });
    expect(captures[0]?.text).toBe(readFileSync(captures[0]?.file ?? '', 'utf8'));
  });

  it('has a row for what was asked about and not answered', () => {
    const { diagnosis } = boardOf(bundleFeed([], bundle(), FLAGS, '0.0.0'));
    expect(diagnosis.cases.map(({ prefix }) => prefix)).toEqual([PREFIX]);
    expect(diagnosis.problems.map(({ code }) => code)).toContain('connection-refused');
  });

  it('tells of a file that is gone', () => {
    const folder = bundle();
    rmSync(join(folder, 'leaf1', '01-version.txt'));
    const { diagnosis } = boardOf(bundleFeed([], folder, FLAGS, '0.0.0'));
    expect(diagnosis.problems[0]).toMatchObject({ code: 'bundle-file', severity: 'error' });
  });

  it('is told where the folder is none', () => {
    expect(() => bundleFeed([], freshFolder(), FLAGS, '0.0.0')).toThrow("can't be read");
  });
});

describe('saved files', () => {
  const LEAF1 = 'scenarios/leaf1-evpn-path-is-shorter/leaf1.txt';

  it('show whose they are, as far as they tell, and have no age', () => {
    const board = boardOf(savedFeed([], { ...FLAGS, from: [LEAF1] }, '0.0.0'));
    expect(board.leaves).toEqual([{ name: 'leaf1', phase: 'saved', heardAt: null, trouble: null }]);
    // It holds the answers to several commands.
    expect(board.captures).toMatchObject([{ file: LEAF1, leaf: 'leaf1', command: null }]);
    expect(board.sent).toEqual([]);
  });

  it('are nobody to ask', () => {
    const feed = savedFeed([], { ...FLAGS, from: [LEAF1] }, '0.0.0');
    expect([feed.refresh, feed.ask, feed.pause, feed.questions()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(boardOf(feed).askable(PREFIX)).toBeNull();
  });

  it('have to be named', () => {
    expect(() => savedFeed([PREFIX], FLAGS, '0.0.0')).toThrow('no input is named');
  });
});

describe('no source at all', () => {
  it('is an empty board', () => {
    expect(boardOf(emptyFeed())).toMatchObject({ source: 'none', leaves: [], captures: [] });
  });
});
