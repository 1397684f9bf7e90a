import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Setting } from '#facts/multipath.js';
import { grouped } from '#text/grouped.js';
import { list } from '#text/words.js';
import { OWN_DISTINGUISHER } from './evpn-remedies.js';
import { quoteSetting } from './quote-setting.js';
import { DISTINGUISHER, model } from './references.js';
import { fabricRule, filledFor, type Quote } from './rule.js';

/** Two leaves are configured with one route distinguisher. */
export const equalRouteDistinguishers = fabricRule({
  id: 'equal-route-distinguishers',
  title: 'Equal route distinguishers',
  severity: 'error',
  catalogue: ['F36'],
  certainty: 'certain',
  docs: {
    what: 'Finds leaves whose configuration, or state, has the same route distinguisher for the network-instance.',
    why: 'The route distinguisher makes the routes of two leaves two routes. Where both have the same one, a route reflector passes on the better of them alone, so that other leaves know one leaf where there are two.',
    limits:
      'A route distinguisher that a leaf makes of its own, of its address and the EVI, is in its state alone; those are never equal as long as the addresses are not.',
    references: [
      DISTINGUISHER,
      model(
        'srl_nokia-bgp-vpn, route-distinguisher',
        'a route distinguisher may be configured, or the leaf makes one',
      ),
    ],
    examples: ['equal-route-distinguishers'],
  },
  needs: ['evpnConfig'],
  remedies: OWN_DISTINGUISHER,
  evaluate: (views) => {
    const told = views.flatMap(({ facts }): readonly Configured[] => {
      const setting = evpnSettings(facts).routeDistinguisher;
      return setting === null ? [] : [{ facts, setting }];
    });
    return [...grouped(told, ({ setting }) => setting.value)].flatMap(([distinguisher, having]) => {
      const [first, ...others] = having;
      if (others.length === 0) return [];
      const leaves = having.map(({ facts }) => facts.name);
      return [
        {
          path: null,
          message: `${list(leaves)} have one route distinguisher, \`${distinguisher}\`, for ${first.facts.networkInstance}`,
          evidence: [quoted(first), ...others.map(quoted)] as const,
          notes: ['other leaves keep one route of them for each prefix, and send to one of them'],
          remedies: filledFor(first.facts, OWN_DISTINGUISHER),
          explains: views.map(({ facts }) => facts.name).filter((name) => !leaves.includes(name)),
        },
      ];
    });
  },
});

interface Configured {
  readonly facts: LeafFacts;
  readonly setting: Setting<string>;
}

function quoted({ facts, setting }: Configured): Quote {
  const quote = quoteSetting(setting);
  return { ...quote, label: `${facts.name}: ${quote.label}` };
}
