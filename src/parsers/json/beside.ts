import type { Problem } from '#facts/block.js';
import type { Counts } from '#parsers/counted.js';
import type { Printed } from './print.js';
import { unknownKeys } from './rows.js';
import { INSTANCE, type Member, plain, type Table, tablesIn, wordsIn } from './value.js';

/** What stands in the object of a report, or right below it, and is no route. */
export interface Beside {
  readonly counts: Counts;
  /** Keys that nobody reads. */
  readonly unknown: readonly Problem[];
}

/**
 * What is counted beside the routes of a report.
 *
 * @param titles what is counted, by the keys it may have
 */
export function beside(
  { table, routes }: Pick<Printed, 'table' | 'routes'>,
  titles: ReadonlyMap<string, string>,
): Beside {
  const names = new Map([...titles].map(([title, name]) => [plain(title), name]));
  const values = scalarsIn(table, new Set(routes));
  const counts = values.flatMap(({ key, value }) => {
    const [name, [word]] = [names.get(plain(key.text)), wordsIn(value)];
    return name === undefined || word === undefined ? [] : [[name, word] as const];
  });
  const known = (title: string): boolean => names.has(title) || INSTANCE.has(title);
  return { counts: Object.fromEntries(counts), unknown: unknownKeys(values, known, 'key') };
}

/** The members that say something; containers are read, or what stands in them is. */
const scalarsIn = (table: Table, routes: ReadonlySet<Table>): readonly Member[] =>
  outside(table, routes).flatMap(({ members }) =>
    members.filter(({ value }) => tablesIn(value).length === 0 && wordsIn(value).length > 0),
  );

/** The object and all below it, down to the routes or to a depth that no report has. */
const outside = (table: Table, routes: ReadonlySet<Table>, depth = 8): readonly Table[] =>
  depth === 0 || routes.has(table)
    ? []
    : [
        table,
        ...table.members
          .flatMap(({ value }) => tablesIn(value))
          .flatMap((inner) => outside(inner, routes, depth - 1)),
      ];
