import type { NextHop, Resolution, Via, ViaValues } from '#facts/route-table.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Span, Spans } from '#text/span.js';
import type { HopLine } from './grammar.js';

/** A next hop as it is being put together: its first line, the deeper ones, pushed labels. */
export interface HopDraft {
  readonly lines: { readonly line: HopLine; labels: Word | null }[];
}

/** The facts of one next hop. The ECMP weight stands on its first line or on its last. */
export function nextHopOf({ lines }: HopDraft): NextHop | null {
  const [first, ...deeper] = lines.map(({ line, labels }) => viaOf(line, labels));
  const weight = lines.find(({ line }) => line.weight !== null)?.line.weight ?? null;
  if (first === undefined) return null;
  return {
    ...first,
    weight: numberOf(weight?.text),
    via: deeper,
    spans: { ...first.spans, ...(weight !== null && { weight: weight.span }) },
  };
}

function viaOf(line: HopLine, labels: Word | null): Via {
  const { resolution } = line;
  const spans: { -readonly [K in keyof Spans<ViaValues>]: Span } = {
    address: line.address.span,
    type: line.type.span,
  };
  if (resolution !== null)
    spans.resolvedBy = [(resolution.by ?? resolution.prefix).span[0], resolution.type.span[1] + 1];
  if (line.interface !== null) spans.interface = line.interface.span;
  if (labels !== null) spans.mplsLabels = labels.span;
  return {
    address: line.address.text,
    type: line.type.text,
    resolvedBy: resolution === null ? null : resolutionOf(resolution),
    interface: line.interface?.text ?? null,
    mplsLabels: (labels?.text.match(/\d+/g) ?? []).map(Number),
    spans,
  };
}

const TUNNELS = /^(?:vxlan|ldp|mpls|sr-|isis-sr|ospf-sr|bgp-lu|rsvp|te-policy|udp|gre|mpls-)/;
const ROUTES =
  /^(?:static|local|host|bgp|bgp-evpn|bgp-ipvpn|isis|ospfv[23]|arp-nd|dhcp|linux|ndk\d|aggregate|gribi)$/;

/** `(vxlan/tunnel-id: 5)`; older prints lack the words `route to` and `tunnel to`. */
function resolutionOf({ by, prefix, type }: NonNullable<HopLine['resolution']>): Resolution {
  const [name = '', tunnel] = type.text.split(/\s*\/\s*tunnel-id\s*:\s*/);
  const implied = TUNNELS.test(name) ? 'tunnel' : ROUTES.test(name) ? 'route' : null;
  const said = by?.text === 'route' || by?.text === 'tunnel' ? by.text : implied;
  return { by: said, prefix: prefix.text, type: name, tunnelId: numberOf(tunnel) };
}

/** Whether nothing can follow the last printed line of this next hop but another next hop. */
export function endsHere({ lines }: HopDraft): boolean {
  const last = lines.at(-1);
  if (last === undefined) return false;
  if (last.line.resolution === null)
    return last.line.interface !== null && (last.line.type.text !== 'mpls' || last.labels !== null);
  return last.line.resolution.type.text.startsWith('vxlan');
}
