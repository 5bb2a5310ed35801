import { describe, expect, it } from 'vitest';
import { NotRestored } from '../../../../../../../server/web/admin/options/versions/NotRestored.tsx';
import { AppError } from '../../../../../../../shared/errors.ts';
import { render } from '../../../../../../support/render.tsx';

const said = (error: AppError): string =>
  render(<NotRestored error={error} version={3} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/\s+/g, ' ');

describe('why an old version was not restored', () => {
  it('is each mistake with its line, and that the world around it has changed', () => {
    const reason = 'certificates never outlive the CA.';
    const fault = { line: 12, column: null, option: 'validity.amount', reason, fails: null };
    const text = said(
      new AppError('options_refused', 'Not saved. Line 12', { faults: [fault, { ...fault, line: 14 }] }),
    );
    expect(text).toContain(`Not saved. Line 12: ${reason} Line 14: ${reason}`);
    expect(text).toContain('What version 3 is tried against has changed since');
  });

  it('is who saved what in between', () => {
    const explanation = { reason: 'saved meanwhile', facts: { by: 'Adam', version: 14 } } as const;
    expect(said(new AppError('options_changed', null, { explanation }))).toContain(
      'Adam saved version 14 while you were editing. Nothing was overwritten. Compare, then save again.',
    );
    expect(said(new AppError('options_changed'))).toContain('Nothing was overwritten. Compare, then save again.');
  });

  it.each([
    ['not_allowed', 'You are not allowed to do this.'],
    ['too_many_tries', 'Too many tries, wait a while.'],
    ['input_invalid', 'Take out of Why what cannot be seen'],
    ['server_unreachable', 'No connection. We keep trying; nothing is lost.'],
    ['internal', 'Something went wrong on our side.'],
  ] as const)('is said plainly: %s', (code, sentence) => expect(said(new AppError(code))).toContain(sentence));
});
