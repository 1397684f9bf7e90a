import type { JudgedPath } from '#decision/judgement.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { Cause, MultipathStatus } from '#findings/diagnosis.js';
import { paths, verb } from '#text/words.js';

/** Why paths are not in use, told of the first and of those that share its reason. */
export function whyIdle(idle: readonly JudgedPath[]): string {
  const [first] = idle;
  if (first === undefined) return 'the report does not show why';
  const alike = idle.filter((one) => signOf(one) === signOf(first));
  const others = idle.length - alike.length;
  const numbers = alike.map(({ path }) => path.number);
  const more = others === 0 ? '' : `; ${others} more ${verb(others, 'has', 'have')} other reasons`;
  return `${reasonOf(first, paths(numbers), numbers.length)}${more}`;
}

/** Paths with the same sign have the same reason. */
function signOf({ path, cause, multipath }: JudgedPath): string {
  if (isBest(path)) return 'best';
  return JSON.stringify([path.routeFlapDamping !== null, multipath, cause?.step, cause?.mine]);
}

function reasonOf({ path, cause, multipath }: JudgedPath, who: string, number: number): string {
  const be = verb(number, 'is', 'are');
  if (isBest(path)) return `${who} ${be} best and not used`;
  const damped = `${be} under route flap damping`;
  if (path.routeFlapDamping !== null && multipath !== 'not-equal') return `${who} ${damped}`;
  const reason = cause === null ? null : against(multipath, cause, number);
  if (reason === null) return `the report does not show why ${who} ${be} not`;
  return path.routeFlapDamping === null ? `${who} ${reason}` : `${who} ${reason}, and ${damped}`;
}

const isBest = ({ flags }: BgpPath): boolean => flags.includes('best');

/** What the decision says about paths behind the best one; null: nothing. */
function against(multipath: MultipathStatus, cause: Cause, number: number): string | null {
  if (multipath === 'not-equal')
    return `${verb(number, 'loses', 'lose')} to path ${cause.against} at step \`${cause.step}\`${values(cause)}`;
  if (multipath === 'eligible')
    return `${verb(number, 'ties', 'tie')} with path ${cause.against} on every step that must tie`;
  if (multipath === 'needs-multiple-as')
    return `${verb(number, 'comes', 'come')} from another neighbor AS than path ${cause.against}, which multipath does not allow`;
  return multipath === 'cut-by-maximum'
    ? `${verb(number, 'ties', 'tie')} with those in use, and multipath stops before`
    : null;
}

const values = ({ mine, best }: Cause): string =>
  mine === null || best === null ? '' : ` (${mine} against ${best})`;
