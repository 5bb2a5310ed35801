import { describe, expect, it } from 'vitest';
import { OptionFailures } from '../../../../../../../server/web/admin/options/OptionFailures.tsx';
import { SaveNotes } from '../../../../../../../server/web/admin/options/saving/SaveNotes.tsx';
import { begin, next, type SavingEvent } from '../../../../../../../server/web/admin/options/saving/saving.ts';
import { unwrittenFaults } from '../../../../../../../server/web/admin/options/saving/unwritten-faults.ts';
import { AppError } from '../../../../../../../shared/errors.ts';
import type { ScriptFault } from '../../../../../../../shared/options/script-fault.ts';
import type { OptionScript } from '../../../../../../../shared/wire/option-script.ts';
import { render } from '../../../../../../support/render.tsx';
import { options } from '../../../../../../support/texts/en.ts';

const version = (number: number, savedBy: string | null = 'Adam Novak'): OptionScript => ({
  kind: 'mobile-id',
  version: number,
  savedBy,
  savedAt: '2026-06-21T10:42:00.000Z',
  why: '',
  text: '',
});
const fault = (line: number | null, reason: string): ScriptFault => ({
  line,
  column: null,
  option: null,
  reason,
  fails: null,
});
const contradiction = fault(12, 'at least 8 and at most 6 characters cannot both be true.');
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
const notesAfter = (event: SavingEvent): string =>
  render(
    <SaveNotes
      saving={next(begin(version(13)), event)}
      error={null}
      onCompare={() => undefined}
      onLine={() => undefined}
      onShowFor={() => undefined}
    />,
  );

describe('what is said after Save', () => {
  it('says nothing before it', () => expect(words(notesAfter({ is: 'saving' })).trim()).toBe(''));

  it('promises no other try of a Save that did not reach the server', () => {
    const html = render(
      <SaveNotes
        saving={begin(version(13))}
        error={new AppError('server_unreachable')}
        onCompare={() => undefined}
        onLine={() => undefined}
        onShowFor={() => undefined}
      />,
    );
    expect(words(html)).toContain('Save again once you are back online.');
    expect(words(html)).not.toContain('We keep trying');
  });

  it('says the version', () =>
    expect(words(notesAfter({ is: 'saved', script: version(14) }))).toContain('Saved as version 14.'));

  it('says the mistake with its line, and leads there', () => {
    const html = notesAfter({ is: 'refused', faults: [contradiction] });
    expect(html).toContain('role="alert"');
    expect(words(html)).toContain(
      'Not saved. Line 12: at least 8 and at most 6 characters cannot both be true. Line 12',
    );
  });

  it('lists all mistakes, and each line once', () => {
    const html = notesAfter({
      is: 'refused',
      faults: [contradiction, fault(12, 'x.'), fault(3, 'y.'), fault(null, 'z.')],
    });
    expect(words(html)).toContain('Line 12: x. Line 3: y. Z. Line 12 Line 3');
  });

  it('leads to the person whom it hits, each once, and to no sample', () => {
    const fails = { people: 1, of: 6, examples: ['Alice Berg'], personId: 'a' };
    const sample = { ...fails, examples: ['a sample admin'], personId: null };
    const html = notesAfter({
      is: 'refused',
      faults: [
        { ...contradiction, fails },
        { ...fault(3, 'y.'), fails },
        { ...fault(3, 'z.'), fails: sample },
      ],
    });
    expect(words(html)).toContain('Fails for 1 of 6 people: Alice Berg.');
    expect(words(html)).toMatch(/Line 12 Line 3 Show for Alice Berg $/);
  });

  it('says who was faster', () => {
    expect(words(notesAfter({ is: 'overtaken', by: version(14) }))).toContain(
      'Adam Novak saved version 14 while you were editing. Nothing was overwritten. Compare, then save again. Compare',
    );
    expect(words(notesAfter({ is: 'overtaken', by: version(14, null) }))).toContain('Somebody saved version 14');
  });
});

it('says what a field contains that no script can', () => {
  const [said] = unwrittenFaults(new Map([['pin.minLength', { code: 'no whole number', min: 4, max: 127 }]]), options);
  expect(said).toMatchObject({
    line: null,
    option: 'pin.minLength',
    reason: 'Shortest PIN: type a whole number, 4 to 127.',
  });
});

it('says who could not order, when, and why', () => {
  const bob = { personId: 'b', name: 'Bob Lind', version: 13, at: '2026-06-21T10:42:00.000Z', faults: [contradiction] };
  const ways = { onLine: () => undefined, onShowFor: () => undefined };
  const show = (count: number) =>
    words(render(<OptionFailures failures={[{ ...bob, count }]} version={13} {...ways} />));
  expect(show(1)).toMatch(
    /Version 13 fails for one person\. Bob Lind could not order on 21 Jun 2026, \d\d:42\. Line 12:/,
  );
  expect(show(3)).toMatch(/Bob Lind could not order, 3 times, the last on 21 Jun 2026/);
  expect(show(1)).toMatch(/be true\. Show for Bob Lind Line 12 $/);
});
