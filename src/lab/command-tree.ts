import type { Family } from '#facts/route-table.js';

/** What a line asks a leaf of the lab for. */
export type Asked =
  | { readonly what: 'nothing' | 'quit' | 'version' | 'network-instances' }
  | {
      readonly what: 'bgp-route';
      readonly networkInstance: string;
      readonly prefix: string;
      readonly detail: boolean;
    }
  | {
      readonly what: 'route-table';
      readonly networkInstance: string;
      /** Null: both, one behind the other. */
      readonly family: Family | null;
      /** Null: all routes, with totals. */
      readonly prefix: string | null;
      readonly detail: boolean;
    }
  | {
      readonly what: 'route-table-flat';
      readonly networkInstance: string;
      readonly family: Family;
      readonly prefix: string | null;
    };

/** A place in the tree of commands. */
export interface Place {
  /** What a line that ends here asks for; without it the line is not complete. */
  readonly ends?: (keys: Keys) => Asked;
  readonly words?: Readonly<Record<string, Place>>;
  /** A word of the user's own, such as a name. */
  readonly key?: readonly [name: keyof Keys, next: Place];
}

export interface Keys {
  readonly name: string;
  readonly prefix: string;
}

const nothing: Place = { ends: () => ({ what: 'nothing' }) };
const quit: Place = { ends: () => ({ what: 'quit' }) };

const bgpRoutes: Place = {
  words: {
    prefix: {
      key: [
        'prefix',
        {
          ends: bgp(false),
          words: { detail: { ends: bgp(true) } },
        },
      ],
    },
  },
};

function bgp(detail: boolean): (keys: Keys) => Asked {
  return ({ name, prefix }) => ({ what: 'bgp-route', networkInstance: name, prefix, detail });
}

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
    protocols: {
      words: {
        bgp: {
          words: {
            routes: {
              words: {
                ipv4: bgpRoutes,
                ipv6: bgpRoutes,
                'l3vpn-ipv4-unicast': bgpRoutes,
                'l3vpn-ipv6-unicast': bgpRoutes,
              },
            },
          },
        },
      },
    },
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
