import { beginsLike, type Ending, judgeEnding, mismatch } from '#parsers/ending.js';
import type { Region } from '#parsers/show.js';
import type { Assembled } from './assemble.js';

/**
 * A table is complete when the border below its rows is there and nothing can follow but what we
 * read: all three totals, which agree with the rows; or no totals, where the command asked for one
 * prefix, where two rules in a row show that none were printed, or where something else follows.
 */
export function judgeCompleteness(region: Region, read: Assembled, end: number): Ending {
  const { counts, bordered, rules, rows } = read;
  const totals = Object.keys(counts).length;
  const proves = (behind: boolean): boolean => {
    if (totals > 0) return totals === 3 && (behind || rules > 1 || settled(region, end));
    if (!bordered) return false;
    return rules > 1 || asksForOne(region) || (behind && region.command === null);
  };
  return judgeEnding(region, {
    closed: bordered && rules > 1,
    end,
    proves,
    begins,
    counts:
      counts.routes === undefined
        ? []
        : mismatch(counts.routes, rows.length + (region.before ?? 0), 'routes'),
  });
}

/** Whether the last total can't go on: a word, a line break or a rule closes its number. */
const settled = ({ text }: Region, end: number): boolean =>
  /[a-z-]/.test(text.charAt(end - 1)) || /\s/.test(text.charAt(end));

/** Answers for one prefix end without totals. */
const asksForOne = ({ command }: Region): boolean =>
  command !== null && /\broute-table\b.*\s(?:prefix|route)\s/.test(command);

const PHRASES = [
  '-----',
  'IPv4 routes total',
  'IPv6 routes total',
  'IPv4 prefixes with active',
  'IPv6 prefixes with active',
];

const begins = (words: string): boolean =>
  beginsLike(PHRASES, words) || /^(?:[|+]|\d+$|\d+ I(?:Pv[46] )?)/.test(words);
