import type { ServerChannel } from 'ssh2';
import { expect, test } from 'vitest';
import { deliver } from '#lab/server/deliver.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';

test('an answer without end ends when its channel takes no more, before anybody says so', async () => {
  const channel = { writable: true, written: 0, write: () => true };
  channel.write = () => {
    channel.written += 1;
    channel.writable = channel.written < 3;
    return true;
  };
  const outlet = {
    channel: channel as unknown as ServerChannel, // the two members that are used
    spelled: (text: string) => text,
    gone: new AbortController().signal,
    cut: () => {},
  };
  expect(await deliver('words\n', behaviourOf(['endless']) ?? SOUND, outlet)).toBe('broken');
  expect(channel.written).toBe(3);
});
