import { type NetworkInstanceName, networkInstanceNamed } from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import { addressOf } from '#inventory/host-name.js';
import { planOf } from '#plan.js';
import { planText } from '#render/plan-text.js';
import { asJson } from '#text/printable.js';
import { prefixOf } from '../prefix-of.js';
import { UsageError } from '../usage-error.js';
import type { Choice } from './chosen.js';
import { wantedOf } from './survey.js';

/** What leaves are asked: tested names and prefixes, and nothing else. */
export interface LiveQuestion {
  readonly prefixes: readonly Prefix[];
  readonly networkInstance: NetworkInstanceName | null;
}

/** @throws UsageError for what can't be asked */
export function questionOf(words: readonly string[], name: string | undefined): LiveQuestion {
  if (words.length === 0)
    throw new UsageError(
      'no prefix is named to ask the leaves about',
      'write a prefix such as 10.254.254.241/32, or an address for its host route',
    );
  return { prefixes: words.map(prefixOf), networkInstance: instanceOf(name) };
}

function instanceOf(name: string | undefined): NetworkInstanceName | null {
  if (name === undefined) return null;
  const tested = networkInstanceNamed(name);
  if (tested !== null) return tested;
  throw new UsageError(
    `\`${name}\` is no name of a network-instance that is ever sent to a leaf`,
    'it begins with a letter or a digit and goes on with letters, digits and `_.:-`',
  );
}

/** What would be sent to whom, for people or as JSON; nothing is. */
export function planFor(choice: Choice, question: LiveQuestion, json: boolean): string {
  const plan = planOf(
    choice.leaves.map((leaf) => ({
      name: leaf.name,
      address: addressOf(leaf.target),
      networkInstances: wantedOf(leaf, question).networkInstances,
    })),
    question.prefixes,
  );
  return json ? `${asJson({ schema: 'bgpwhy.plan/1', ...plan }, 2)}\n` : planText(plan);
}
