import type { BgpPath } from '#facts/bgp-route.js';
import { isUsed } from '#facts/leaf-selectors.js';
import type { Session } from '#facts/session.js';
import { sessionWith } from '#facts/sessions.js';
import { DETECT_BY_BFD, KEEP_STALE_SHORTER, SEE_RECEIVED } from './neighbor-remedies.js';
import { model, rfc } from './references.js';
import { SEE_GROUPS, SEE_NEIGHBOR } from './remedies.js';
import { type Draft, filledFor, type LeafView, leafRule, quote, type ViewWith } from './rule.js';
import { quoteSaid } from './session-reasons.js';
import { WHY_NO_SESSION, whyDown } from './why-no-session.js';

const LOSE_IT_SOONER = [SEE_NEIGHBOR, SEE_GROUPS, KEEP_STALE_SHORTER, DETECT_BY_BFD];
/** A neighbor that is back has to send the path again. */
const SEE_WHETHER_SENT = [SEE_NEIGHBOR, SEE_RECEIVED];

/** A path kept for a neighbor that restarts. */
export const stalePath = leafRule({
  id: 'stale-path',
  title: 'Stale path',
  severity: 'warning',
  catalogue: ['F23'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths with the Stale flag, and says what became of their sessions where the leaf told.',
    why: 'Graceful restart keeps the paths of a neighbor that went away, 360 seconds by default. If the node is really gone, its share of the traffic is lost that long.',
    limits:
      'Does not know whether the neighbor comes back. A session that is up again sends its paths anew, and what it does not send is deleted.',
    references: [
      rfc(
        '4724 section 4.2',
        'the routes of a peer that restarts are kept, marked as stale, until it tells them anew or time runs out',
      ),
      model(
        'srl_nokia-bgp, graceful-restart',
        'stale routes are kept for 360 seconds unless configured',
      ),
    ],
    examples: ['speaker-was-restarted', 'several-reasons', 'sessions-down'],
  },
  needs: ['bgpRoutes'],
  explainedBy: WHY_NO_SESSION,
  remedies: [...LOSE_IT_SOONER, SEE_RECEIVED],
  evaluate: (view, all) =>
    view.facts.bgpRoutes.report.paths
      .filter(({ flags }) => flags.includes('stale'))
      .map((path) => draft(view, all, path)),
});

function draft(view: ViewWith<'bgpRoutes'>, all: readonly LeafView[], path: BgpPath): Draft {
  const { bgpRoutes } = view.facts;
  const session = sessionWith(view.facts, path.neighbor);
  const isBack = session?.up === true;
  return {
    path: path.number,
    message: `path ${path.number} from ${path.neighbor ?? 'an unknown neighbor'} is stale${isUsed(path) ? ' and still Used' : ''}${wordsOn(session)}`,
    evidence: [
      quote(bgpRoutes, path.spans.flags, 'kept while its neighbor restarts'),
      ...(session === null || session.state === null
        ? []
        : [quoteSaid(session.state, 'the session that it came over')]),
    ],
    notes: isBack ? ['it sends its paths anew now, and what it does not send is deleted'] : [],
    explainedBy: whyDown(view, all, path.neighbor),
    remedies: filledFor(view.facts, isBack ? SEE_WHETHER_SENT : LOSE_IT_SOONER, {
      neighbor: path.neighbor,
      group: session?.group?.value,
    }),
  };
}

function wordsOn(session: Session | null): string {
  if (session === null || session.up === null) return '';
  return session.up ? '; its session is up again' : '; its session is down';
}
