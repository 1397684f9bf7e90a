import { describe, expect, it } from 'vitest';
import { withVerb } from '#commands/shell/verb.js';

describe('the first word', () => {
  it.each([
    [
      ['10.254.254.241/32', '--from', 'x'],
      ['diagnose', '10.254.254.241/32', '--from', 'x'],
    ],
    [['2001:db8::1'], ['diagnose', '2001:db8::1']],
    [
      ['parse', 'x'],
      ['parse', 'x'],
    ],
    [['--version'], ['--version']],
    [
      ['help', 'parse'],
      ['help', 'parse'],
    ],
    [[], []],
  ])('%j runs as %j', (typed, run) => {
    expect(withVerb(typed)).toEqual(run);
  });

  it('that is nothing we know is refused, with the verb that was meant', () => {
    expect(() => withVerb(['diagnos'])).toThrow(
      expect.objectContaining({ hint: 'did you mean `bgpwhy diagnose`?' }),
    );
    expect(() => withVerb(['10.0.0.0/33'])).toThrow('neither a verb nor a prefix');
  });
});
