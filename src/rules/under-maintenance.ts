import { isLocal } from '#decision/printed.js';
import { type Configured, configuredAt } from '#facts/config-sessions.js';
import type { Said } from '#facts/said.js';
import type { Session } from '#facts/session.js';
import { statesOf } from '#facts/session-states.js';
import { detailsOf, isSameAddress, sessionsOf } from '#facts/sessions.js';
import { list, verb } from '#text/words.js';
import { model } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { filledFor, type LeafView, leafRule, type ViewWith } from './rule.js';
import { concernOf } from './session-concern.js';
import { quoteSaid } from './session-reasons.js';
import { LEAVE_MAINTENANCE } from './session-remedies.js';

const REMEDIES = [SEE_NEIGHBOR, LEAVE_MAINTENANCE] as const;

/** Sessions of nodes of the prefix that are in maintenance. */
export const underMaintenance = leafRule({
  id: 'under-maintenance',
  title: 'Under maintenance',
  severity: 'warning',
  catalogue: ['F47'],
  certainty: 'certain',
  docs: {
    what: 'Finds neighbors of the prefix that the leaf holds in maintenance mode.',
    why: 'A maintenance profile changes what is announced and accepted, as by a longer AS path or a LOCAL_PREF of 0, so that traffic goes elsewhere while somebody works. It stays so until maintenance is ended.',
    limits:
      'It may be so on purpose. What the profile changes is not in these reports: the policies that it names are.',
    references: [
      model(
        'srl_nokia-bgp, under-maintenance',
        'BGP, a group and a neighbor each say whether they are in maintenance, and which maintenance group holds them',
      ),
    ],
    examples: ['maintenance-was-not-ended', 'families-and-limits'],
  },
  needs: ['bgpRoutes'],
  lacks: ({ facts }) => (everyPeerIsTold(facts) ? [] : ['sessionDetails']),
  remedies: REMEDIES,
  evaluate: (view, all) => {
    const held = sessionsOf(view.facts).flatMap((session) => {
      const said = maintenanceOf(view, session);
      return said !== null && isOfPrefix(view, all, session) ? [{ session, said }] : [];
    });
    const [first, ...others] = held;
    if (first === undefined) return [];
    const quoted = ({ session, said }: (typeof held)[number]) =>
      quoteSaid(said, `${session.peer} is under maintenance`);
    return [
      {
        path: null,
        message: `${list(held.map(({ session }) => session.peer))} ${verb(held.length, 'is', 'are')} under maintenance on this leaf`,
        evidence: [quoted(first), ...others.map(quoted)],
        notes: [],
        remedies: filledFor(view.facts, REMEDIES, {
          neighbor: others.length === 0 ? first.session.peer : null,
        }),
      },
    ];
  },
});

type View = ViewWith<'bgpRoutes'>;

/** Whether details or state were given of every session that is listed, or that brings a path. */
function everyPeerIsTold(facts: View['facts']): boolean {
  const told = [
    ...detailsOf(facts).map(({ report }) => report.peer),
    ...statesOf(facts).map(({ peer }) => peer),
  ];
  const peers = [
    ...(facts.sessions?.report.rows ?? []).map(({ peer }) => peer),
    ...facts.bgpRoutes.report.paths.flatMap((path) => (isLocal(path) ? [] : (path.neighbor ?? []))),
  ];
  return told.length > 0 && peers.every((peer) => told.some((one) => isSameAddress(one, peer)));
}

/** Its own, that of its group, or that of BGP as a whole, which state tells. */
function maintenanceOf({ facts }: View, session: Session): Said<unknown> | null {
  const levels = (['group', 'bgp'] as const).map((level): Configured | null =>
    configuredAt(facts, level, session, 'under-maintenance'),
  );
  return session.underMaintenance ?? levels.find((said) => said?.value === 'true') ?? null;
}

function isOfPrefix(view: View, all: readonly LeafView[], session: Session): boolean {
  const { paths } = view.facts.bgpRoutes.report;
  const own = paths.some(
    ({ neighbor }) => neighbor !== null && isSameAddress(neighbor, session.peer),
  );
  return own || (concernOf(view, all, session)?.severity ?? 'note') !== 'note';
}
