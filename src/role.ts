import { filled, SESSION_COMMANDS, type Values } from '#facts/commands.js';
import { shows } from '#parsers/registry.js';

/** One expression of the list, and the commands that it lets pass. */
export interface Allowed {
  /** Python's regular expression. It holds no backslash, no quote and no question mark. */
  readonly expression: string;
  /** With `{name}` for what is filled in. */
  readonly command: string;
}

/** A role of SR Linux for the account with which bgpwhy asks (schema `bgpwhy.role/1`). */
export interface Role {
  readonly name: string;
  /** Releases that know such lists. */
  readonly releases: string;
  readonly allow: readonly Allowed[];
  /** Lines to type in candidate mode. */
  readonly lines: readonly string[];
  /** What to know before relying on it. */
  readonly caveats: readonly string[];
}

const NAME = 'bgpwhy';
const ROLE = `set / system aaa authorization role ${NAME}`;

/** The role that allows the commands bgpwhy can send, and no other. */
export function role(): Role {
  const allow = [
    ...shows.flatMap(({ asks = [] }) => asks.flatMap(({ command }) => allowedFor(command))),
    ...SESSION_COMMANDS.flatMap(allowedFor),
  ];
  return {
    name: NAME,
    releases: '>=24.10',
    allow,
    lines: [
      `${ROLE} services [ cli ]`,
      `${ROLE} cli allow-command-list [ ${allow.map(({ expression }) => `"${expression}"`).join(' ')} ]`,
    ],
    caveats: CAVEATS,
  };
}

/** A command about a prefix has one expression for each family. */
function allowedFor(command: string): readonly Allowed[] {
  const expressions = [IPV4, IPV6].map((values) => `^${filled(command, values)}$`);
  return [...new Set(expressions)].map((expression) => ({ expression, command }));
}

/** The names that are sent, which are fewer than SR Linux allows. */
const INSTANCE = '[A-Za-z0-9][A-Za-z0-9_.:-]{0,246}';
const BYTE = '([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])';
const IPV4_ADDRESS = `${BYTE}([.]${BYTE}){3}`;
const IPV6_ADDRESS = '[0-9a-f:]{2,39}';

const IPV4: Values = {
  'network-instance': INSTANCE,
  'routes-family': 'ipv4',
  family: 'ipv4-unicast',
  address: IPV4_ADDRESS,
  prefix: `${IPV4_ADDRESS}/([0-9]|[12][0-9]|3[0-2])`,
};
const IPV6: Values = {
  'network-instance': INSTANCE,
  'routes-family': 'ipv6',
  family: 'ipv6-unicast',
  address: IPV6_ADDRESS,
  prefix: `${IPV6_ADDRESS}/([0-9]|[1-9][0-9]|1[01][0-9]|12[0-8])`,
};

/** Said by the YANG models of the role, by the security guide, and seen on leaves of 26.7. */
const CAVEATS: readonly string[] = [
  'the lists are in the models of 24.10 and later, and not in those of 22.6; whether a release between them has them, its own completion tells',
  'the expressions are those of Python and bound to the beginning of the line alone: without the `$` at its end each would allow whatever follows',
  'leave `deny-command-list` empty: then all that is not allowed is denied; an entry that denies less than everything makes the role permissive',
  'a superuser is not held to the lists, and the most permissive role of a user counts: the account must have no other role and not be a superuser',
  `a user who is no superuser may see no data until reading is allowed, by a gNSI Pathz policy or, in releases that have it, by \`set / system configuration role ${NAME} rule / action read\``,
  'the lists bind the CLI alone; `services [ cli ]` keeps gNMI, JSON-RPC and NETCONF closed to the account',
  `load the lines without comments: one that holds a quote can end the loading without a word; \`info flat from running system aaa authorization role ${NAME}\` shows what arrived`,
  `give it to the account with \`set / system aaa authentication user ACCOUNT role [ ${NAME} ]\`, and try it: \`info from running system\`, \`enter candidate\`, \`bash\` and \`tools\` should be refused`,
  'the expressions that begin with `^info` let the account read configuration, in which a leaf may print keys and hashes of passwords; bgpwhy replaces them as they arrive, and where the account is not to see them at all, leave these expressions out: less is explained then, and nothing else changes',
];
