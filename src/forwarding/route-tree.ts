import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { ownerOf } from '#facts/leaf-selectors.js';
import type { Programming } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import type { Span } from '#text/span.js';
import { chainHop } from './chain-hops.js';
import { flatHops } from './flat-hops.js';
import { type Hop, hop, quoted } from './hop.js';
import { printedRoute } from './printed-route.js';
import { cellHops } from './route-hops.js';
import { type Spot, under } from './rows.js';
import { stateHops } from './state-hops.js';

/** A route of the prefix in question, whichever report tells it. */
export function routeHop(
  route: InstalledRoute,
  told: NonNullable<LeafFacts['routeTable']>,
  spot: Spot,
): Hop {
  const { prefix, active } = route;
  const below = under(prefix, spot);
  const { state, words, span } = standing(route);
  const { ways, needs } = hopsOf(route, told, below);
  return hop(
    `route ${prefix} (${route.routeType ?? ownerOf(route)})`,
    quoted(told, span, 'what the report says of the route'),
    {
      state,
      remarks: [words, ...(route.resilientHash === true ? ['resilient hash'] : [])],
      ways,
      needs: active === false ? needs : [...needs, ...stateHops(below)],
    },
  );
}

/** What the report says of the route itself. */
interface Standing {
  readonly state: Hop['state'];
  readonly words: string;
  readonly span: Span;
}

function standing({ active, spans, span, ...route }: InstalledRoute): Standing {
  const own = spans.active ?? span;
  if (active === false)
    return { state: 'untold', words: 'not active: takes no traffic', span: own };
  const fib = fibOf(route.programming) ?? statusOf(route.fibStatus, spans.fibStatus);
  if (fib !== null) return { ...fib, span: fib.span ?? span };
  return active === null
    ? { state: 'untold', words: 'whether it is active is not printed', span }
    : { state: 'works', words: 'active; its FIB status is not printed', span: own };
}

type FibSays = Pick<Standing, 'state' | 'words'> & { readonly span: Span | undefined };

/** `Route Programming Status`. */
function fibOf(programming: Programming | null): FibSays | null {
  if (programming === null) return null;
  const { suppressed, lastFailedOperation, pendingOperation, lastSuccessfulOperation, spans } =
    programming;
  if (isSome(lastFailedOperation))
    return {
      state: 'broken',
      words: `the FIB failed to ${lastFailedOperation} it`,
      span: spans.lastFailedOperation,
    };
  if (suppressed === true)
    return { state: 'broken', words: 'kept out of the FIB', span: spans.suppressed };
  if (isSome(pendingOperation))
    return {
      state: 'untold',
      words: `the FIB has still to ${pendingOperation} it`,
      span: spans.pendingOperation,
    };
  return lastSuccessfulOperation !== null && /^(?:add|modify)$/.test(lastSuccessfulOperation)
    ? { state: 'works', words: 'active, in the FIB', span: spans.lastSuccessfulOperation }
    : null;
}

const isSome = (word: string | null): word is string => word !== null && word !== 'none';

/** `True/success` of the tables up to 22.3, and the flag `!` of those from 26 on. */
function statusOf(status: string | null, span: Span | undefined): FibSays | null {
  if (status === 'success') return { state: 'works', words: 'active, in the FIB', span };
  if (status === 'failed') return { state: 'broken', words: 'the FIB failed to take it', span };
  return null;
}

function hopsOf(
  route: InstalledRoute,
  told: Told<unknown>,
  spot: Spot,
): Pick<Hop, 'ways' | 'needs'> {
  const printed = printedRoute(route, spot.ground);
  if (printed?.kind === 'route-table') return cellHops(printed.route, told, spot);
  if (printed?.kind === 'route-table-flat')
    return { ways: flatHops(printed.route, told, spot), needs: [] };
  if (printed === null) return { ways: [], needs: [] };
  const { nextHops, backupNextHops } = printed.route;
  const backups = backupNextHops.map((next) => {
    const made = chainHop(next, told, spot);
    return { ...made, remarks: ['backup', ...made.remarks] };
  });
  return { ways: [...nextHops.map((next) => chainHop(next, told, spot)), ...backups], needs: [] };
}
