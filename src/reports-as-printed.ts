import { shows } from '#parsers/registry.js';
import type { Opening } from '#text/transcript.js';
import { typedAt } from '#text/typed.js';
import { type Back, type Found, type FoundReport, foundReport } from './found-report.js';

/** Reports at the beginning of a text, and where what was not read begins: at a prompt, or at 0. */
export interface AsPrinted {
  readonly reports: readonly FoundReport[];
  readonly end: number;
}

/**
 * The reports with which a terminal log begins, as long as it is letter by letter what leaves print:
 * prompt, command, report, and the next prompt. The rest is for whoever reads any text; together
 * they give what that one alone would give.
 *
 * @param opening who was asked for the report that the text begins with, when that is known
 */
export function reportsAsPrinted(text: string, file: string, opening: Opening | null): AsPrinted {
  const reports: FoundReport[] = [];
  let end = 0;
  for (let asked = opening ?? askedAt(text, 0); asked !== null; asked = askedAt(text, end)) {
    const at = opening !== null && reports.length === 0 ? 0 : (asked.asked ?? 0);
    const found = foundAt(text, at, asked);
    if (found === null) break;
    reports.push(foundReport(found, file, same));
    end = found.reading.span[1] + 1;
  }
  return { reports, end };
}

const same: Back = (value) => value;

/** The last of the prompts that stand here one behind the other. */
function askedAt(text: string, at: number): Opening | null {
  let asked: Opening | null = null;
  for (let typed = typedAt(text, at); typed !== null; typed = typedAt(text, typed.end))
    asked = { device: typed.device, command: typed.command, asked: typed.end };
  return asked;
}

function foundAt(text: string, start: number, { device, command, asked }: Opening): Found | null {
  for (const { kind, asPrinted } of shows) {
    const reading = asPrinted?.(text, start, command) ?? null;
    if (reading !== null) return { kind, reading, device, command, start, asked };
  }
  return null;
}
