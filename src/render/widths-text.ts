import type { Widths } from '#findings/diagnosis.js';
import { count } from '#text/words.js';

/** How widely a leaf may spread, in one sentence; null where there is nothing to tell. */
export function widthsText(widths: Widths | null): string | null {
  const parts = widths === null ? [] : [...bgp(widths), ...evpn(widths)];
  return parts.length === 0 ? null : `Allowed: ${parts.join('; ')}.`;
}

function bgp({ ebgp, ibgp, perNextHop, multipleAs }: Widths): readonly string[] {
  const each = perNextHop === null ? '' : `, each resolved by up to ${perNextHop}`;
  const of = { true: ', of any neighbor AS', false: ', of one neighbor AS', null: '' };
  const width =
    ebgp === ibgp
      ? ebgp !== null && count(ebgp, 'BGP next hop')
      : `${ebgp ?? 'an unknown number of'} BGP next hops by eBGP and ${ibgp ?? 'an unknown number'} by iBGP`;
  return width === false ? [] : [`${width}${each}${of[`${multipleAs}`]}`];
}

const evpn = ({ evpn: width }: Widths): readonly string[] =>
  width === null ? [] : [count(width, 'EVPN next hop')];
