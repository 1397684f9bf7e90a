import { printable } from '#text/printable.js';
import { noticeWords, secretsMasked } from '../../live/notice-words.js';
import type { LeafReport } from '../../live/survey.js';

/** What should not get lost over a screen: it is told when the screen is left, each thing once. */
export interface LastWords {
  readonly note: (report: LeafReport) => void;
  readonly lines: () => readonly string[];
}

export function lastWords(): LastWords {
  const notes = new Set<string>();
  const secrets = new Map<string, number>();
  return {
    note: (report) => {
      for (const notice of report.notices) notes.add(`note: ${noticeWords(notice)}`);
      if (report.kind === 'failed') return;
      const masked = report.answers.reduce((sum, { answer }) => sum + answer.secrets, 0);
      const { name } = report.leaf;
      secrets.set(name, Math.max(masked, secrets.get(name) ?? 0));
    },
    lines: () => [...notes, ...[...secrets].flatMap(maskedIn)].map(printable),
  };
}

const maskedIn = ([name, masked]: readonly [string, number]): readonly string[] =>
  masked === 0 ? [] : [secretsMasked(name, masked)];
