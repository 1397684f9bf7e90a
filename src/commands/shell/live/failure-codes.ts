import type { ConnectFailure } from '#collect/ssh/failure.js';

/** The leaf is described so that nobody tries: what an inventory or ssh_config says of it is wrong. */
export const NOT_ASKED = 'leaf-not-asked';

/** How a diagnosis calls the reasons why a leaf could not be asked; each has a page. */
export const FAILURE_CODES: Readonly<Record<ConnectFailure['kind'], string>> = {
  unreachable: 'unreachable-leaf',
  refused: 'connection-refused',
  'timed-out': 'connection-timed-out',
  'cut-off': 'connection-cut-off',
  cancelled: 'connection-cancelled',
  'not-tried': NOT_ASKED,
  'no-common-algorithm': 'no-common-algorithm',
  'host-key-unknown': 'host-key-unknown',
  'host-key-changed': 'host-key-changed',
  'host-key-revoked': 'host-key-revoked',
  'known-hosts-unreadable': 'known-hosts-unreadable',
  'not-authenticated': 'not-authenticated',
};
