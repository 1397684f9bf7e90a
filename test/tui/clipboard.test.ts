import { describe, expect, it } from 'vitest';
import { clipboardSequence } from '#tui/clipboard.js';

const CODED = 'bGVhZjEudHh0OjEy';
const PLAIN = `\u001b]52;c;${CODED}\u0007`;

describe('the sequence that puts a text into the clipboard', () => {
  it.each([
    ['of a terminal', {}, PLAIN],
    [
      'through tmux, which takes one of two',
      { TMUX: '/tmp/tmux-1/default,1,0' },
      `${PLAIN}\u001bPtmux;\u001b${PLAIN}\u001b\\`,
    ],
    ['through GNU screen', { STY: '1.pts-0' }, `\u001bP${PLAIN}\u001b\\`],
    [
      'through tmux within GNU screen',
      { TMUX: 'a', STY: 'b' },
      `${PLAIN}\u001bPtmux;\u001b${PLAIN}\u001b\\`,
    ],
  ])('%s', (_, env, sequence) => {
    expect(clipboardSequence('leaf1.txt:12', env)).toBe(sequence);
  });

  it('holds UTF-8, and nothing of the text that a terminal would obey', () => {
    const text = 'Straße 漢字\u001b]52;c;AAAA\u0007\n';
    const sequence = clipboardSequence(text, {}) ?? '';
    const [, coded = ''] = /52;c;([A-Za-z0-9+/=]*)/.exec(sequence) ?? [];
    expect(Buffer.from(coded, 'base64').toString('utf8')).toBe(text);
    expect(sequence.slice(2, -1)).toMatch(/^[ -~]*$/);
  });

  it('is none for a text of which terminals would lose the end', () => {
    const most = (74_994 / 4) * 3 - 1;
    expect(clipboardSequence('x'.repeat(most), {})).not.toBeNull();
    expect(clipboardSequence('x'.repeat(most + 3), {})).toBeNull();
    expect(clipboardSequence('漢'.repeat(most / 2), {})).toBeNull();
  });
});
