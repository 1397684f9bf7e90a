import { COMMANDS } from '#facts/commands.js';
import type { LeafFacts } from '#facts/leaf.js';
import { isWithin } from '#facts/release.js';
import type { Remedy } from '#findings/finding.js';
import { filledFor } from '#rules/rule.js';

/**
 * Remedies as they are told about some leaves: all filled in that is known, and of several spellings
 * those alone that a release of these leaves has. A leaf that did not tell its release may have any.
 */
export function remediesTold(
  remedies: readonly Remedy[],
  about: Pick<LeafFacts, 'networkInstance' | 'prefix'>,
  leaves: readonly Pick<LeafFacts, 'version'>[],
): readonly Remedy[] {
  const releases = leaves.map(({ version }) => version?.report.release ?? null);
  return filledFor(about, remedies)
    .filter(({ releases: range }) => releases.some((release) => isWithin(release, range)))
    .map((remedy) => ({
      ...remedy,
      verify: remedy.verify.filter((line) => concerns(line, about)),
    }));
}

/** What leaves announce to each other by EVPN are the prefixes of other network-instances. */
const concerns = (line: string, { networkInstance, prefix }: Parameters<typeof remediesTold>[1]) =>
  networkInstance !== 'default' || line !== COMMANDS.evpnRoutes.replace('{prefix}', prefix);
