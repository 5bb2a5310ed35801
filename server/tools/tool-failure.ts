/** A command-line tool cannot do what it was asked; the message is one sentence for its user. */
export class ToolFailure extends Error {
  override name = 'ToolFailure';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 2, more: ErrorOptions = {}) {
    super(message, more);
    this.exitCode = exitCode;
  }
}

/** 0 = done; 1 = a script has an error, or another version is in the way; 2 = it could not be tried. */
export type ExitCode = 0 | 1 | 2;
