import { describe, expect, it } from 'vitest';
import { begin, next, type SavingEvent } from '../../../../../../../server/web/admin/options/saving/saving.ts';
import type { OptionScript } from '../../../../../../../shared/wire/option-script.ts';

const version = (number: number): OptionScript => ({
  kind: 'virtual-smart-card',
  version: number,
  savedBy: 'Adam Novak',
  savedAt: '2026-06-21T10:42:00.000Z',
  why: 'longer PINs',
  text: `// ${number}`,
});
const fault = { line: 12, column: null, option: null, reason: 'wrong.', fails: null };
const savingAfter = (...events: readonly SavingEvent[]) => events.reduce(next, begin(version(13)));

describe('saving an option script', () => {
  it('builds on the version that was opened', () => expect(savingAfter().base.version).toBe(13));

  it('builds on what it saved, and says so until something is typed', () => {
    const saved = savingAfter({ is: 'saved', script: version(14) });
    expect(saved).toMatchObject({ base: { version: 14 }, savedAs: 14 });
    expect(next(saved, { is: 'typed' })).toMatchObject({ base: { version: 14 }, savedAs: null });
  });

  it('says why it was refused until the text is another', () => {
    const refused = savingAfter({ is: 'refused', faults: [fault] });
    expect(refused.refused).toEqual([fault]);
    expect(next(refused, { is: 'typed' }).refused).toBeNull();
    expect(next(refused, { is: 'saving' }).refused).toBeNull();
  });

  it('never builds on a newer version that was not compared', () => {
    const overtaken = savingAfter({ is: 'overtaken', by: version(14) }, { is: 'typed' }, { is: 'saving' });
    expect(overtaken).toMatchObject({ base: { version: 13 }, newer: { version: 14 } });
  });

  it('builds on the newer one after a look at it', () => {
    const looking = savingAfter({ is: 'overtaken', by: version(14) }, { is: 'compare' });
    expect(looking).toMatchObject({ base: { version: 14 }, newer: null, compared: { version: 14 } });
    expect(next(looking, { is: 'compared' })).toMatchObject({ base: { version: 14 }, compared: null });
  });

  it('asks for another look when it is overtaken again', () => {
    const again = savingAfter(
      { is: 'overtaken', by: version(14) },
      { is: 'compare' },
      { is: 'overtaken', by: version(15) },
    );
    expect(again).toMatchObject({ base: { version: 14 }, newer: { version: 15 }, compared: null });
  });

  it('has nothing to compare if no one was faster', () =>
    expect(savingAfter({ is: 'compare' })).toEqual(savingAfter()));

  it('takes a draft up on the version that it began with', () => {
    expect(savingAfter({ is: 'resumed', basedOn: 13 })).toEqual(savingAfter());
    expect(savingAfter({ is: 'resumed', basedOn: 12 })).toMatchObject({
      base: { version: 12, text: '// 13' },
      newer: { version: 13 },
    });
  });
});
