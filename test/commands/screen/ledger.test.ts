import { describe, expect, it } from 'vitest';
import { heardSoFar, leafState } from '#commands/shell/screen/live/heard-so-far.js';
import {
  type Event,
  emptyLedger,
  entered,
  type Ledger,
  type TimedAnswer,
} from '#commands/shell/screen/live/ledger.js';

const ROUTES = 'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 192.0.2.7/32 detail';
const TABLE = 'show network-instance ip-vrf1 route-table ipv4-unicast prefix 192.0.2.7/32 detail';
const POLICIES = 'info from running routing-policy';

const answer = (command: string, end = 'complete', endedAt = 200): TimedAnswer => ({
  ...{ file: `leaf1/${command}`, command, text: 'words', stderr: '', end, exitStatus: 0 },
  ...{ startedAt: 100, endedAt },
});

const ASKED: Event = { kind: 'asked', about: 1 };
const sent = (command: string): Event => ({ kind: 'sent', command, at: 90 });
const heard = (command: string, end?: string): Event => ({
  kind: 'heard',
  answer: answer(command, end),
  bears: command !== POLICIES,
});
const answered = (...answers: readonly TimedAnswer[]): Event => ({ kind: 'answered', answers });
const FAILED: Event = {
  kind: 'failed',
  failure: { kind: 'connection-refused', message: 'leaf1: nothing listens', notes: [], help: [] },
};

const ledgerOf = (...events: readonly Event[]): Ledger =>
  events.reduce(
    (ledger, event) => entered(ledger, 'leaf1', event),
    emptyLedger(['leaf1', 'leaf2']),
  );

const stateAfter = (...events: readonly Event[]) => {
  const [leaf] = ledgerOf(...events).leaves.map(leafState);
  return leaf;
};

/** What counts of leaf1: the commands that it answered, and whether that is all. */
const counting = (...events: readonly Event[]) => {
  const so = heardSoFar(ledgerOf(...events), 1);
  return {
    commands: so.heard.flatMap(({ answers }) => answers.map(({ command }) => command)),
    over: so.finished.has('leaf1'),
  };
};

describe('a leaf', () => {
  it.for<[string, readonly Event[], object]>([
    ['waits before it is asked', [], { phase: 'waiting', heardAt: null, trouble: null }],
    ['is asked', [ASKED], { phase: 'asking', heardAt: null }],
    ['has answered', [ASKED, answered(answer(ROUTES))], { phase: 'answered', heardAt: 200 }],
    [
      'is as old as the oldest of its answers',
      [ASKED, answered(answer(ROUTES, 'complete', 700), answer(TABLE, 'complete', 300))],
      { heardAt: 300 },
    ],
    [
      'that fails tells why, and has no age',
      [ASKED, FAILED],
      { phase: 'failed', heardAt: null, trouble: 'nothing listens' },
    ],
    [
      'that fails when it is asked anew keeps the age of what it said',
      [ASKED, answered(answer(ROUTES)), ASKED, FAILED],
      { phase: 'failed', heardAt: 200, trouble: 'could not be asked again: nothing listens' },
    ],
    [
      'that is cut off when it is asked anew keeps what it said',
      [ASKED, answered(answer(ROUTES)), ASKED, answered(answer(ROUTES, 'cut-off', 900))],
      { phase: 'failed', heardAt: 200 },
    ],
    [
      'that is cut off at first shows what it said, and that it is not all',
      [ASKED, answered(answer(ROUTES), answer(TABLE, 'cut-off'))],
      { phase: 'answered', trouble: expect.stringContaining('was not answered to its end') },
    ],
    [
      'that answered nothing to its end has failed',
      [ASKED, answered(answer(ROUTES, 'timed-out'))],
      { phase: 'failed' },
    ],
    [
      'that answers again is in trouble no more',
      [ASKED, FAILED, ASKED, answered(answer(ROUTES, 'complete', 900))],
      { phase: 'answered', heardAt: 900, trouble: null },
    ],
    [
      'that wants a password tells the key that gives it',
      [ASKED, { kind: 'waits', what: 'give the password of admin@leaf1' }],
      { phase: 'asking', trouble: 'press `r` to give the password of admin@leaf1' },
    ],
    [
      'that got its password is in no trouble',
      [ASKED, { kind: 'waits', what: 'give it' }, { kind: 'waits', what: null }],
      { phase: 'asking', trouble: null },
    ],
  ])('%s', ([, events, state]) => {
    expect(stateAfter(...events)).toMatchObject(state);
  });

  it('is touched by nothing that happens to another one', () => {
    expect(ledgerOf(ASKED, answered(answer(ROUTES))).leaves[1]).toEqual(
      emptyLedger(['leaf2']).leaves[0],
    );
  });
});

describe('what counts of a leaf', () => {
  it.for<[string, readonly Event[], readonly string[], boolean]>([
    ['is nothing before it has answered', [ASKED, sent(ROUTES)], [], false],
    [
      'is nothing while something is out on which a verdict rests',
      [ASKED, sent(ROUTES), sent(TABLE), heard(ROUTES)],
      [],
      false,
    ],
    [
      'is what it said as soon as only explanations are missing',
      [ASKED, sent(ROUTES), sent(POLICIES), heard(ROUTES)],
      [ROUTES],
      false,
    ],
    [
      'is nothing while only explanations are there',
      [ASKED, sent(POLICIES), heard(POLICIES)],
      [],
      false,
    ],
    [
      'is all of it in the end',
      [ASKED, answered(answer(ROUTES), answer(TABLE))],
      [ROUTES, TABLE],
      true,
    ],
    [
      'is what it said before while it is asked anew',
      [ASKED, answered(answer(ROUTES)), ASKED, sent(TABLE), heard(TABLE)],
      [ROUTES],
      true,
    ],
    [
      'is what it said before when asking anew fails',
      [ASKED, answered(answer(ROUTES)), ASKED, FAILED],
      [ROUTES],
      true,
    ],
  ])('%s', ([, events, commands, over]) => {
    expect(counting(...events)).toEqual({ commands, over });
  });

  it('is not all of it when one more prefix is in question', () => {
    const ledger = ledgerOf(ASKED, answered(answer(ROUTES)));
    expect(heardSoFar(ledger, 1).finished.has('leaf1')).toBe(true);
    expect(heardSoFar(ledger, 2).finished.has('leaf1')).toBe(false);
  });
});

describe('commands', () => {
  it('are out until they are answered, and tell then how long it took and where the answer is', () => {
    const out = { leaf: 'leaf1', command: ROUTES, at: 90, took: null, end: null, file: null };
    expect(ledgerOf(ASKED, sent(ROUTES)).sent).toEqual([out]);
    const back = { at: 100, took: 100, end: 'complete', file: `leaf1/${ROUTES}` };
    expect(ledgerOf(ASKED, sent(ROUTES), heard(ROUTES)).sent).toEqual([{ ...out, ...back }]);
  });

  it('that are sent again are told again', () => {
    const ledger = ledgerOf(ASKED, sent(ROUTES), heard(ROUTES), ASKED, sent(ROUTES));
    expect(ledger.sent.map(({ end }) => end)).toEqual(['complete', null]);
  });

  it('are remembered up to some thousands, the last ones', () => {
    const many = Array.from({ length: 5_100 }, (_, at) => sent(`show ${at}`));
    const { sent: kept } = ledgerOf(ASKED, ...many);
    expect(kept).toHaveLength(5_000);
    expect(kept.at(-1)?.command).toBe('show 5099');
  });
});
