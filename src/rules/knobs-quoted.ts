import type { BgpPath } from '#facts/bgp-route.js';
import { type Knob, knobsFor } from '#facts/knobs.js';
import type { LeafFacts } from '#facts/leaf.js';
import { grouped } from '#text/grouped.js';
import { list } from '#text/words.js';
import { type Quote, quote } from './rule.js';

/** What the configuration can do at a step to paths, as evidence with a note on what it is worth. */
export interface KnobsQuoted {
  readonly evidence: readonly Quote[];
  readonly notes: readonly string[];
}

/** Each line once, with the neighbors whose paths it can change. */
export function knobsQuoted(
  facts: LeafFacts,
  step: string,
  paths: readonly BgpPath[],
): KnobsQuoted {
  const neighbors = [...new Set(paths.flatMap(({ neighbor }) => neighbor ?? []))];
  const all = neighbors.flatMap((neighbor) =>
    knobsFor(facts, step, neighbor).map((knob) => ({ knob, neighbor })),
  );
  const lines = [...grouped(all, ({ knob }) => knob.path).values()];
  const quotes = lines.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          quoteOf(
            first.knob,
            [first, ...others].map(({ neighbor }) => neighbor),
          ),
        ],
  );
  return { evidence: quotes, notes: quotes.length === 0 ? [] : [NOT_JUDGED] };
}

const NOT_JUDGED =
  'the lines of the configuration quoted can set what this step compares; whether a statement matches the prefix is not judged';

const quoteOf = ({ told, span, path, value }: Knob, neighbors: readonly string[]): Quote =>
  quote(
    told,
    span,
    `\`${path}${value === '' ? '' : ` ${value}`}\`, for paths of ${list(neighbors)}`,
  );
