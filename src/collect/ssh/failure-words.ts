import { addressOf } from '#inventory/host-name.js';
import { printable } from '#text/printable.js';
import type { ConnectFailure, Tried } from './failure.js';
import type { Place } from './known-hosts/entries.js';

/** A failure in words: what is, what else is known, and what to do. Safe for a terminal. */
export interface FailureWords {
  readonly message: string;
  readonly notes: readonly string[];
  readonly help: readonly string[];
}

type Of<Kind extends ConnectFailure['kind']> = Extract<ConnectFailure, { readonly kind: Kind }>;
type Tells = { readonly [Kind in ConnectFailure['kind']]: (failure: Of<Kind>) => FailureWords };

/** Tells why there is no connection to a leaf. */
export function wordsOf(failure: ConnectFailure): FailureWords {
  const tell = TELLS[failure.kind] as (failure: ConnectFailure) => FailureWords; // the table is complete
  const { message, notes, help } = tell(failure);
  return {
    message: printable(`${whereOf(failure)}: ${message}`),
    notes: notes.map(printable),
    help: help.map(printable),
  };
}

const whereOf = ({ target, at }: ConnectFailure): string =>
  at.name === target ? target : `${target}: jump host ${at.name}`;

const says = (message: string, notes: readonly string[] = [], help: readonly string[] = []) => ({
  message,
  notes,
  help,
});

const TELLS: Tells = {
  unreachable: (failure) => says(`\`${addressOf(failure.at)}\` can't be reached: ${failure.why}`),
  refused: (failure) =>
    says(`nothing listens at \`${addressOf(failure.at)}\``, [], ['check address and port']),
  'timed-out': (failure) =>
    says(
      failure.phase === 'connect'
        ? `\`${addressOf(failure.at)}\` did not answer within ${seconds(failure.after)}`
        : `\`${addressOf(failure.at)}\` did not let us in within ${seconds(failure.after)}`,
    ),
  'cut-off': (failure) =>
    says(`the connection to \`${addressOf(failure.at)}\` ended ${PHASES[failure.phase]}`, [
      failure.why,
    ]),
  cancelled: () => says('cancelled'),
  'not-tried': ({ why }) => says(`no connection is tried: ${why}`),
  'no-common-algorithm': noCommonAlgorithm,
  'host-key-unknown': unknownKey,
  'host-key-changed': changedKey,
  'host-key-revoked': ({ key, ...at }) =>
    says(`the host key \`${key.sha256}\` (${key.type}) is revoked`, [
      `it is revoked in ${placeOf(at)}`,
      'no mode of bgpwhy takes a revoked key',
    ]),
  'known-hosts-unreadable': ({ file, line, why }) =>
    says(
      'no host key is trusted while a file of known hosts can not be read',
      [`${line === null ? file : placeOf({ file, line })}: ${why}`],
      [
        line === null
          ? 'make the file readable or take it away'
          : 'put the line right or delete it',
      ],
    ),
  'not-authenticated': (failure) =>
    says(
      `\`${failure.user}\` was not let in${failure.why === null ? '' : `: ${failure.why}`}`,
      [...failure.tried.map(triedIn), offered(failure)],
      loginHelp(failure),
    ),
};

const PHASES = {
  greeting: 'before it spoke SSH',
  handshake: 'while keys were agreed on',
  login: 'during login',
} as const;

const seconds = (milliseconds: number): string => `${milliseconds / 1_000} s`;

const placeOf = ({ file, line }: Place): string => `${file}:${line}`;

function noCommonAlgorithm({ what, ours, known }: Of<'no-common-algorithm'>): FailureWords {
  const note = `bgpwhy offers ${ours.map((name) => `\`${name}\``).join(', ')}`;
  if (known.length > 0) {
    return says(
      'the host shows no host key of a type that is known for it',
      [note, `what is known for it stands in ${known.map(placeOf).join(', ')}`],
      ['ask who runs the host for its keys, and put them where the old one stands'],
    );
  }
  const help = 'update the host, or name it with `--ssh-legacy` if it knows nothing but SHA-1';
  return says(`the host and bgpwhy have no ${what} in common`, [note], [help]);
}

function unknownKey({ name, key, because, mode }: Of<'host-key-unknown'>): FailureWords {
  const { at, files } = because;
  const looked = files.length > 0 ? files.join(', ') : 'no file of known hosts is there';
  const why =
    at === null
      ? `no line names \`${name}\`; looked at: ${looked}`
      : `${placeOf(at)} trusts an authority, and bgpwhy can't check certificates of hosts`;
  const shown = `the host shows \`${key.sha256}\` (${key.type})`;
  if (mode === 'declined') return says('the host key was not confirmed', [shown, why]);
  return says(
    `the host key of \`${name}\` is not known`,
    [shown, why],
    ['compare the fingerprint, then take the key with `--host-key accept-new`'],
  );
}

function changedKey(failure: Of<'host-key-changed'>): FailureWords {
  const { name, file, line, old, new: now } = failure;
  return says(
    `the host key of \`${name}\` has changed: somebody may be listening in between`,
    [
      `known is \`${old.sha256}\` (${old.type}), in ${placeOf({ file, line })}`,
      `the host shows \`${now.sha256}\` (${now.type})`,
      'nothing was sent to it; no mode of bgpwhy takes a changed key',
    ],
    [
      'ask who runs the host whether its key was changed',
      `if it was, take the old one away by hand: ssh-keygen -R '${name}' -f '${file}'`,
    ],
  );
}

const triedIn = ({ method, what, result }: Tried): string =>
  `${method}${what === '' ? '' : ` ${what}`}: ${result}`;

const offered = ({ offered: methods }: Of<'not-authenticated'>): string =>
  methods.length === 0
    ? 'the host did not say what it takes'
    : `the host takes ${methods.join(', ')}`;

function loginHelp({ why, tried }: Of<'not-authenticated'>): readonly string[] {
  if (/too many authentication failures/i.test(why ?? '')) {
    return ['offer fewer keys: set `IdentitiesOnly yes` for the host, or name one with `-i`'];
  }
  const noPassword = tried.some(({ result }) => result === 'there is no password to try');
  return noPassword ? ['give the password with `--password-file`, or run on a terminal'] : [];
}
