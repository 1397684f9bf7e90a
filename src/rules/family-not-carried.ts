import type { FamilyCounts } from '#facts/bgp-neighbor.js';
import { type Configured, configuredFor } from '#facts/config-sessions.js';
import { carriedInstead, isOfOtherFamily, unicastOf } from '#facts/families-carried.js';
import type { Session } from '#facts/session.js';
import { sessionsOf } from '#facts/sessions.js';
import { model } from './references.js';
import { type Draft, filledFor, type LeafView, leafRule, quote, type ViewWith } from './rule.js';
import { type Concern, concernOf } from './session-concern.js';
import { quoteSaid } from './session-reasons.js';
import { ENABLE_FAMILY, OFFER_FAMILY, SEE_BGP } from './session-remedies.js';

const REMEDIES = [SEE_BGP, ...ENABLE_FAMILY, OFFER_FAMILY] as const;

/** Sessions that are up and do not carry the family of the prefix. */
export const familyNotCarried = leafRule({
  id: 'family-not-carried',
  title: 'Family not carried',
  severity: 'error',
  catalogue: ['F51', 'F75'],
  certainty: 'certain',
  docs: {
    what: 'Finds sessions that are up with other address families than that of the prefix, with peers that announce the prefix elsewhere or where the leaf hears it from nobody.',
    why: 'Both sides have to name a family for its routes to be sent. On the leaf it may be disabled for BGP, the group or the neighbor; a node that peers over IPv6 may offer IPv6 alone.',
    limits:
      'Where the configuration at hand does not disable the family, which side leaves it out is not shown. A session whose families the list does not print is passed over, and so is one over IPv6 beside those over IPv4, or the other way round, unless its own peer is shown to announce the prefix.',
    references: [
      model(
        'srl_nokia-bgp, afi-safi admin-state',
        'a family is negotiated where it is enabled for the neighbor, its group or BGP; up to 22.11 it stands below the name of the family',
      ),
    ],
    examples: ['group-carries-ipv6-alone', 'families-and-limits'],
  },
  needs: ['bgpRoutes', 'sessions'],
  remedies: REMEDIES,
  evaluate: (view, all) =>
    sessionsOf(view.facts).flatMap((session) => {
      const found = session.up === true ? foundIn(view, all, session) : null;
      return found === null ? [] : [draft(view, found)];
    }),
});

type View = ViewWith<'bgpRoutes' | 'sessions'>;

interface Found {
  readonly session: Session;
  readonly concern: Concern;
  readonly carried: readonly [FamilyCounts, ...FamilyCounts[]];
}

function foundIn(view: View, all: readonly LeafView[], session: Session): Found | null {
  const [first, ...others] = carriedInstead(view.facts, session);
  if (first === undefined) return null;
  const concern = concernOf(view, all, session);
  const apart = isOfOtherFamily(view.facts, session) && concern?.announces !== true;
  return concern === null || apart ? null : { session, concern, carried: [first, ...others] };
}

function draft({ facts }: View, { session, concern, carried }: Found): Draft {
  const { peer, group } = session;
  const [first, ...others] = carried;
  const quoted = ({ family, spans }: FamilyCounts) =>
    quote(facts.sessions, spans.family, `the session with ${peer} carries \`${family}\``);
  const disabled = disabledFamily(facts, session);
  return {
    severity: concern.severity,
    path: null,
    message: `the session with ${peer} is up and does not carry \`${unicastOf(facts)}\``,
    evidence: [
      quoted(first),
      ...others.map(quoted),
      ...(disabled === null ? [] : [quoteSaid(disabled, `\`${disabled.path}\``)]),
      ...concern.quotes,
    ],
    notes: concern.notes,
    remedies: filledFor(facts, REMEDIES, { group: group?.value }),
  };
}

function disabledFamily(facts: View['facts'], session: Session): Configured | null {
  const family = unicastOf(facts);
  const said =
    configuredFor(facts, session, 'afi-safi', family, 'admin-state') ??
    configuredFor(facts, session, family, 'admin-state');
  return said?.value === 'disable' ? said : null;
}
