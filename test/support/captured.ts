import type { Captured, CapturedLeaf } from '#collect/bundle/write.js';
import type { Answer } from '#collect/ssh/answer.js';
import { guard } from '#collect/wire/guard.js';

/** An answer as a session gives it. */
export const answerTo = (command: string, text: string, more: Partial<Answer> = {}): Answer => ({
  command: guard(command),
  sent: command,
  text,
  stderr: '',
  secrets: 0,
  exitStatus: 0,
  startedAt: '2026-11-25T03:00:00.000Z',
  endedAt: '2026-11-25T03:00:00.150Z',
  end: 'complete',
  ...more,
});

export const capturedLeaf = (name: string, answers: readonly Answer[]): CapturedLeaf => ({
  ...{ name, address: '192.0.2.1:22', release: '23.10.1' },
  hostKey: { type: 'ssh-ed25519', sha256: 'SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU' },
  algorithms: {
    ...{ kex: 'curve25519-sha256', hostKey: 'ssh-ed25519' },
    ...{ cipher: 'aes256-gcm@openssh.com', mac: '' },
  },
  ...{ failure: null, answers },
});

export const captured = (leaves: readonly CapturedLeaf[]): Captured => ({
  bgpwhy: '0.1.0',
  question: { prefixes: ['192.0.2.7/32'], networkInstance: 'ip-vrf1' },
  ...{ startedAt: '2026-11-25T03:00:00.000Z', endedAt: '2026-11-25T03:00:01.000Z' },
  leaves,
});
