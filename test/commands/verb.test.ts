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
      ['parse', '--help'],
    ],
    [
      ['help', '10.254.254.241'],
      ['diagnose', '--help'],
    ],
    [
      ['-h', 'rules', '--json'],
      ['rules', '--help'],
    ],
    [['help'], ['--help']],
    [['-h'], ['--help']],
    [[], []],
  ])('%j runs as %j', (typed, run) => {
    expect(withVerb(typed)).toEqual(run);
  });

  it('that is nothing we know is refused, with the verb that was meant', () => {
    expect(() => withVerb(['diagnos'])).toThrow(
      expect.objectContaining({ hint: 'did you mean `bgpwhy diagnose`?' }),
    );
    expect(() => withVerb(['10.0.0.0/33'])).toThrow('neither a verb nor a prefix');
    expect(() => withVerb(['help', 'pars'])).toThrow(
      expect.objectContaining({ hint: 'did you mean `bgpwhy parse`?' }),
    );
  });

  it('that is a file is told how it is read', () => {
    expect(() => withVerb(['package.json'])).toThrow(
      expect.objectContaining({
        hint: 'to read the file or folder: `bgpwhy diagnose --from package.json`',
      }),
    );
  });

  it('is a verb before any flag', () => {
    expect(() => withVerb(['--from', 'leaf1.txt'])).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('put a verb first') }),
    );
  });

  it('of help names one verb', () => {
    expect(() => withVerb(['help', 'parse', 'rules'])).toThrow('help takes one verb, not `rules`');
  });
});
