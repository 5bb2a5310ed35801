import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askOnTerminal } from '../../../../server/tools/ask-on-terminal.ts';
import { ToolFailure } from '../../../../server/tools/tool-failure.ts';

function terminal(isTTY: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => input });
  const output = new PassThrough();
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => (shown += text));
  return { input, output, shown: () => shown };
}
const SECRET = { hidden: true, setting: 'CHIPLESS_PASSWORD' };

describe('askOnTerminal', () => {
  it('returns the line that was typed, and shows nothing of a hidden one', async () => {
    const { input, output, shown } = terminal(true);
    const answer = askOnTerminal('Password of adam: ', SECRET, { input, output });
    input.write('Tarn-4821');
    input.write('\x7f2-Fjord\r');
    expect(await answer).toBe('Tarn-4822-Fjord');
    expect(shown()).toBe('Password of adam: \n');
  });

  it('shows what is no secret', async () => {
    const { input, output, shown } = terminal(true);
    const answer = askOnTerminal('User name: ', { ...SECRET, hidden: false }, { input, output });
    input.write('adam\r');
    expect(await answer).toBe('adam');
    expect(shown()).toContain('adam');
  });

  it.each([
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])('takes %s for no answer', async (_, key) => {
    const { input, output } = terminal(true);
    const answer = askOnTerminal('Password: ', SECRET, { input, output });
    input.write(key);
    await expect(answer).rejects.toThrow('CHIPLESS_PASSWORD was asked for, and not given.');
  });

  it('says what to set where there is no terminal', async () => {
    const { input, output } = terminal(false);
    await expect(async () => askOnTerminal('Password: ', SECRET, { input, output })).rejects.toThrow(
      new ToolFailure('CHIPLESS_PASSWORD is not set, and there is no terminal to ask for it.'),
    );
  });
});
