/** The program was asked to end by a signal, and everything is put away: there is nothing to tell. */
export class Interrupted extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super('interrupted');
    this.exitCode = exitCode;
  }
}
