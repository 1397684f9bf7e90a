import { type Hop, hop, type Quoted } from './hop.js';

/** What a next hop is by which no packet leaves: the leaf itself takes it, or drops it. */
const ENDS: Readonly<Record<string, Pick<Hop, 'label' | 'state'>>> = {
  extract: { label: 'this leaf itself', state: 'works' },
  discard: { label: 'discard: packets are dropped', state: 'broken' },
  reject: { label: 'reject: packets are dropped', state: 'broken' },
  broadcast: { label: 'broadcast', state: 'untold' },
};

/** A next hop that leads no further, by its type and what stands in place of its address; null: it does. */
export function endHop(text: string, type: string | null, seen: Quoted): Hop | null {
  const end = ENDS[type ?? ''] ?? (NONE.test(text) ? NO_HOP : null);
  return end === null
    ? null
    : hop(end.label, seen, { state: end.state, remarks: type === null ? [] : [type] });
}

const NONE = /^(?:None|-|)$/;
const NO_HOP: Pick<Hop, 'label' | 'state'> = { label: 'no next hop', state: 'untold' };
