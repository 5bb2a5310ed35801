import { describe, expect, it } from 'vitest';
import type { CardAppStatus } from '../../../../../../server/web/portal/card-app.ts';
import { type Findings, whichRepair } from '../../../../../../server/web/portal/repair/which-repair.ts';
import { FORMAT } from '../../../../../../shared/wire/message.ts';

const fine: CardAppStatus = {
  action: 'chipless:status-success',
  version: '0.1.0',
  formats: [FORMAT],
  allowed: true,
  incognito: false,
};
const silent: Findings = {
  status: null,
  answeredBefore: false,
  installedSince: false,
  updatedSince: false,
  windowMissing: false,
  browser: 'extensions',
};

describe('whichRepair', () => {
  it.each<[string, Partial<Findings>, string | null]>([
    ['nothing ever answered here', {}, 'missing'],
    ['it answered before', { answeredBefore: true }, 'switched off'],
    ['the browser does not remember', { answeredBefore: null }, 'unclear'],
    ['it was installed while the page was open', { installedSince: true }, 'almost there'],
    ['it was updated while the page was open', { updatedSince: true, answeredBefore: true }, 'updated'],
    ['it was updated and answers again', { status: fine, updatedSince: true }, null],
    ['the browser has no extensions', { browser: 'other', answeredBefore: null }, 'no extensions'],
    ['it is a phone', { browser: 'phone', installedSince: true }, 'phone'],
    ['the card app answers', { status: fine }, null],
    ['the card app answers in a browser we do not know', { status: fine, browser: 'other' }, null],
    ['its formats are older', { status: { ...fine, formats: [FORMAT - 1] } }, 'too old'],
    ['it knows no format at all', { status: { ...fine, formats: [] } }, 'too old'],
    ['its formats are newer', { status: { ...fine, formats: [FORMAT + 1, FORMAT + 2] } }, 'too new'],
    ['it knows ours among others', { status: { ...fine, formats: [FORMAT - 1, FORMAT, FORMAT + 1] } }, null],
    ['the site is not allowed', { status: { ...fine, allowed: false, formats: [] } }, 'not allowed'],
    ['the window is private', { status: { ...fine, incognito: true, allowed: false } }, 'private window'],
    ['its window did not come', { status: fine, windowMissing: true }, 'no window'],
    ['its window did not come and now it is silent', { windowMissing: true, answeredBefore: true }, 'switched off'],
  ])('when %s', (_, found, repair) => expect(whichRepair({ ...silent, ...found })).toBe(repair));
});
