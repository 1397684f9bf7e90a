import { wholeTree } from '#facts/config-sessions.js';
import { rejectedByDefault, untoldPeers } from '#facts/told-to.js';
import { list, verb } from '#text/words.js';
import { ALL_TOLD, NONE_IN_USE } from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { model, rfc } from './references.js';
import { BGP, configure, SEE_BGP_CONFIGURATION, spelled } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';

const OPENS =
  'what the policy accepts decides what these peers learn: keep it as narrow as they need';
const EXPORT_POLICY = spelled('give the group of these peers an export policy', OPENS, {
  '>=21.3 <24.7': [`${BGP} group {group} export-policy {policy}`],
  '>=24.7': [`${BGP} group {group} export-policy [ {policy} ]`],
});
const EXPORT_ALL = configure(
  'or tell eBGP peers without an export policy everything',
  [`${BGP} ebgp-default-policy export-reject-all false`],
  '>=21.3',
  'it opens every eBGP peer without an export policy, and lets routes of EVPN out to them, too',
);
const REMEDIES = [SEE_BGP_CONFIGURATION, ...EXPORT_POLICY, EXPORT_ALL] as const;

/** The prefix is in use here, and peers that have no export policy never hear of it. */
export const peersToldNothing = leafRule({
  id: 'peers-told-nothing',
  title: 'Peers are told nothing',
  severity: 'note',
  catalogue: ['F61'],
  certainty: 'certain',
  docs: {
    what: 'Finds eBGP peers that are up and are not told a prefix in use, because they have no export policy and `export-reject-all` holds.',
    why: 'Without an export policy an eBGP peer is told nothing, by default. Speakers that only announce their addresses need no more; nodes or routers that are to reach the prefix by this leaf do.',
    limits:
      'Whether a peer should be told is not in any report, so this is a note. What leaves tell each other by EVPN does not go by these policies.',
    references: [
      model(
        'srl_nokia-bgp, ebgp-default-policy',
        '`export-reject-all` is true unless configured, and rejects all routes towards eBGP peers without an export policy',
      ),
      rfc('8212', 'an eBGP peer without an export policy is told no routes'),
    ],
    examples: ['peers-told-nothing'],
  },
  needs: ['bgpRoutes', 'bgpConfig', 'sessions'],
  needsDetail: true,
  exempt: [NONE_IN_USE, ALL_TOLD],
  lacks: ({ facts }) => (wholeTree(facts) === null ? ['bgpConfig'] : []),
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const rejected = rejectedByDefault(facts, untoldPeers(facts));
    if (rejected === null) return [];
    const { peers, setting } = rejected;
    const names = peers.map(({ peer }) => peer);
    return [
      {
        path: null,
        message: `${list(names)} ${verb(names.length, 'is', 'are')} not told the prefix: ${verb(names.length, 'it has', 'they have')} no export policy, and \`export-reject-all\` is true`,
        evidence: [
          quoteSetting(setting),
          ...peers.map(({ peer, spans }) =>
            quote(facts.sessions, spans.peer, `${peer}: up, and in no list of peers that are told`),
          ),
        ],
        notes: ['peers that only announce their addresses need to be told nothing'],
        remedies: filledFor(facts, REMEDIES),
      },
    ];
  },
});
