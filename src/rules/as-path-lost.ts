import { isLocal } from '#decision/printed.js';
import type { Advertised, AsPathMember, BgpPath } from '#facts/bgp-route.js';
import { importedTo } from '#facts/evpn-imported.js';
import { activeRoute, isFromEvpn, isValid } from '#facts/leaf-selectors.js';
import { list } from '#text/words.js';
import { KEEP_EVPN_OUT } from './evpn-remedies.js';
import { observed, rfc } from './references.js';
import { type Draft, fabricRule, filledFor, type Quote, quote, type ViewWith } from './rule.js';

/** What came by EVPN is told to nodes without the AS of those who announced it. */
export const asPathLost = fabricRule({
  id: 'as-path-lost',
  title: 'AS path lost',
  severity: 'warning',
  catalogue: [],
  symptomOf: ['F01'],
  certainty: 'likely',
  docs: {
    what: 'Finds leaves that tell their neighbors a copy of an EVPN route with an AS path that lacks the AS of the nodes, which other leaves hear.',
    why: 'A BGP speaker refuses a path with its own AS in it. Where the AS path was lost on the way over EVPN, a node takes the route of another node of its own AS for a foreign one, may use it and may announce it again, and nothing detects the loop.',
    limits:
      'Compares what the leaf sends with what other leaves hear, or with the EVPN route itself. Nodes that accept no routes, as speakers of MetalLB do, are not harmed.',
    references: [
      observed(
        'output of SR Linux 21.6',
        'the copy of an EVPN route has an empty AS path, and the leaf sends its own AS alone',
      ),
      rfc('4271 section 9.1.2', 'a route whose AS path holds the own AS is not used'),
    ],
    examples: ['foreign-to-its-own-cluster', 'leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  explainedBy: ['evpn-copy-shuts-out-bgp-paths', 'evpn-copy-wins-by-local-preference'],
  remedies: KEEP_EVPN_OUT,
  evaluate: (views) =>
    views.flatMap((view): readonly Draft[] => {
      const lost = lostBy(view, views);
      return lost === null ? [] : [draft(view, lost)];
    }),
});

type View = ViewWith<'bgpRoutes' | 'routeTable'>;

interface Lost {
  readonly best: BgpPath;
  readonly sent: Advertised & { readonly attributes: NonNullable<Advertised['attributes']> };
  readonly missing: readonly AsPathMember[];
  readonly shownBy: Quote;
}

function lostBy(view: View, all: readonly View[]): Lost | null {
  const { best } = view.judgement;
  const route = activeRoute(view.facts);
  const copied = best !== null && isLocal(best) && best.asPath.length === 0;
  if (!copied || route === null || !isFromEvpn(route)) return null;
  const sent = view.facts.bgpRoutes.report.advertised.flatMap(({ attributes, ...one }) =>
    attributes === null ? [] : [{ ...one, attributes }],
  )[0];
  const heard = heardFor(view, all);
  if (sent === undefined || heard === null) return null;
  const missing = heard.asPath.filter((as) => !sent.attributes.asPath.some(isSame(as)));
  return missing.length === 0 ? null : { best, sent, missing, shownBy: heard.shownBy };
}

/** AS sets are equal when their members are. */
const isSame =
  (one: AsPathMember) =>
  (other: AsPathMember): boolean =>
    JSON.stringify(one) === JSON.stringify(other);

/** The AS path before it was lost: that of the EVPN route, else of a node that another leaf hears. */
function heardFor(
  view: View,
  all: readonly View[],
): { readonly asPath: readonly AsPathMember[]; readonly shownBy: Quote } | null {
  const [announced] = importedTo(view.facts) ?? [];
  if (announced !== undefined && announced.path.asPath.length > 0) {
    const { told, path } = announced;
    return {
      asPath: path.asPath,
      shownBy: quote(told, path.spans.asPath, 'the EVPN route has it'),
    };
  }
  const [heard] = all.flatMap(({ facts }) =>
    facts === view.facts
      ? []
      : facts.bgpRoutes.report.paths
          .filter((path) => isValid(path) && !isLocal(path) && path.asPath.length > 0)
          .map((path) => ({ facts, path })),
  );
  if (heard === undefined) return null;
  const { facts, path } = heard;
  const label = `${facts.name} hears it from ${path.neighbor}`;
  return { asPath: path.asPath, shownBy: quote(facts.bgpRoutes, path.spans.asPath, label) };
}

function draft({ facts }: View, { best, sent, missing, shownBy }: Lost): Draft {
  const { bgpRoutes } = facts;
  const as = [...new Set(missing.flat())];
  return {
    path: null,
    message: `${facts.name} tells ${list(sent.neighbors)} the prefix with the AS path \`[${sent.attributes.asPath.join(', ')}]\`, from which AS ${list(as)} of those who announce it is lost`,
    evidence: [
      quote(bgpRoutes, sent.attributes.spans.asPath, `${facts.name}: what it sends`),
      shownBy,
      quote(
        bgpRoutes,
        best.spans.asPath ?? best.spans.origin,
        `${facts.name}, path ${best.number}: an empty AS path`,
      ),
    ],
    notes: [
      'a node that accepts routes does not see that this one comes from its own AS: it may use it, or announce it again, and nothing detects the loop',
    ],
    remedies: filledFor(facts, KEEP_EVPN_OUT),
    explainedOn: [facts.name],
  };
}
