import { expect, it } from 'vitest';
import { createLog } from '../../../server/log.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');

it('writes one line that draws as it is, whatever it is given', () => {
  const written: string[] = [];
  const log = createLog('info', { write: (line) => written.push(line), now: () => NOW });
  const hostile =
    'a\nb\r\0\u001b[2J\u009b2J\u0085\u2028\u2029\u202egnp.exe\u2066\u200b\ufeff\u115f\u3164\u2800\ufe0f\u{e0041}"}{"level":"error';
  log.info('security event', { device: hostile });
  const [line = '', ...others] = written;
  expect(others).toEqual([]);
  expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]+$/);
  expect(JSON.parse(line)).toEqual({
    time: NOW.toISOString(),
    level: 'info',
    happened: 'security event',
    device: hostile,
  });
});

it('leaves letters of all languages as they are', () => {
  const written: string[] = [];
  createLog('info', { write: (line) => written.push(line), now: () => NOW }).info('x', { name: 'Zoë 王 😀' });
  expect(written[0]).toContain('Zoë 王 😀');
});
