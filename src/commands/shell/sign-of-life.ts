/** What asks leaves, and what only tells how it would. */
const ASKS = ['-t', '--target'];
const TELLS = ['--plan', '--help', '-h'];

/**
 * Tells somebody who sits at a terminal that the program is there, before the rest of it is loaded: that
 * takes longer than the tenth of a second after which one wonders.
 */
export function showSignOfLife(argv: readonly string[]): void {
  const asks = argv.some((word) => ASKS.some((flag) => word.startsWith(flag)));
  const tells = argv.some((word) => TELLS.includes(word));
  if (asks && !tells && process.stderr.isTTY === true)
    process.stderr.write('finding the leaves …\n');
}
