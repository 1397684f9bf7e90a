import type { Family } from '#facts/route-table.js';
import type { Asked, Keys, Place } from './asked.js';
import { bgpCommands } from './bgp-commands.js';

const nothing: Place = { ends: () => ({ what: 'nothing' }) };
const quit: Place = { ends: () => ({ what: 'quit' }) };

const table =
  (family: Family | null, how: { prefix: boolean; detail: boolean }) =>
  ({ name, prefix }: Keys): Asked => ({
    what: 'route-table',
    networkInstance: name,
    family,
    prefix: how.prefix ? prefix : null,
    detail: how.detail,
  });

const whole = { prefix: false, detail: false };
const ofFamily = (family: Family): Place => ({
  words: {
    summary: { ends: table(family, whole) },
    prefix: {
      key: [
        'prefix',
        {
          ends: table(family, { prefix: true, detail: false }),
          words: { detail: { ends: table(family, { prefix: true, detail: true }) } },
        },
      ],
    },
  },
});

const flat = (family: Family): Place => ({
  words: {
    route: {
      ends: ({ name }) => ({
        what: 'route-table-flat',
        networkInstance: name,
        family,
        prefix: null,
      }),
      key: [
        'prefix',
        {
          ends: ({ name, prefix }) => ({
            what: 'route-table-flat',
            networkInstance: name,
            family,
            prefix,
          }),
        },
      ],
    },
  },
});

const networkInstance: Place = {
  words: {
    protocols: { words: { bgp: bgpCommands } },
    'route-table': {
      ends: table(null, whole),
      words: {
        all: { ends: table(null, whole) },
        summary: { ends: table(null, whole) },
        'ipv4-unicast': ofFamily('ipv4'),
        'ipv6-unicast': ofFamily('ipv6'),
      },
    },
    ipv4: flat('ipv4'),
    ipv6: flat('ipv6'),
  },
};

const configured: Place = {
  words: {
    'network-instance': {
      key: [
        'name',
        { ends: ({ name }) => ({ what: 'configuration', path: ['network-instance', name] }) },
      ],
    },
    'routing-policy': { ends: () => ({ what: 'configuration', path: ['routing-policy'] }) },
  },
};

/** The commands that a leaf of the lab knows. */
export const ROOT: Place = {
  words: {
    show: {
      words: {
        version: { ends: () => ({ what: 'version' }) },
        'network-instance': {
          words: { summary: { ends: () => ({ what: 'network-instances' }) } },
          key: ['name', networkInstance],
        },
      },
    },
    info: { words: { from: { words: { running: configured } } } },
    environment: {
      words: {
        'cli-engine': { words: { type: { words: { basic: nothing, advanced: nothing } } } },
        'complete-on-space': { words: { true: nothing, false: nothing } },
      },
    },
    exit: quit,
    quit,
  },
};
