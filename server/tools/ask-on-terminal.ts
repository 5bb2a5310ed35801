import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ToolFailure } from './tool-failure.ts';

export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * One line typed by the user. `hidden`: what is typed does not show. Throws ToolFailure without a terminal or answer.
 */
export function askOnTerminal(
  question: string,
  { hidden, setting }: { readonly hidden: boolean /** Says the same without being asked. */; readonly setting: string },
  { input, output }: Terminal,
): Promise<string> {
  if (input.isTTY !== true) {
    throw new ToolFailure(`${setting} is not set, and there is no terminal to ask for it.`);
  }
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: hidden ? nowhere : output, terminal: true });
  return new Promise((resolve, reject) => {
    if (hidden) output.write(question);
    lines.once('close', () => reject(new ToolFailure(`${setting} was asked for, and not given.`)));
    lines.question(hidden ? '' : question, (answer) => {
      resolve(answer);
      lines.close();
    });
  }).finally(() => {
    if (hidden) output.write('\n');
  }) as Promise<string>;
}
