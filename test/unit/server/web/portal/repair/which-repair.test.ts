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
  answer: null,
  answeredBefore: false,
  installedSince: false,
  windowMissing: false,
  browser: 'extensions',
};

describe('whichRepair', () => {
  it.each<[string, Partial<Findings>, string | null]>([
    ['nothing ever answered here', {}, 'missing'],
    ['it answered before', { answeredBefore: true }, 'switched off'],
    ['the browser does not remember', { answeredBefore: null }, 'unclear'],
    ['it was installed while the page was open', { installedSince: true }, 'almost there'],
    ['it was updated while the page was open', { answer: 'reloaded', answeredBefore: true }, 'updated'],
    ['it was updated in a browser we do not know', { answer: 'reloaded', browser: 'other' }, 'updated'],
    ['the browser has no extensions', { browser: 'other', answeredBefore: null }, 'no extensions'],
    ['it is a phone', { browser: 'phone', installedSince: true }, 'phone'],
    ['the card app answers', { answer: fine }, null],
    ['the card app answers in a browser we do not know', { answer: fine, browser: 'other' }, null],
    ['its formats are older', { answer: { ...fine, formats: [FORMAT - 1] } }, 'too old'],
    ['it knows no format at all', { answer: { ...fine, formats: [] } }, 'too old'],
    ['its formats are newer', { answer: { ...fine, formats: [FORMAT + 1, FORMAT + 2] } }, 'too new'],
    ['it knows ours among others', { answer: { ...fine, formats: [FORMAT - 1, FORMAT, FORMAT + 1] } }, null],
    ['the site is not allowed', { answer: { ...fine, allowed: false, formats: [] } }, 'not allowed'],
    ['the window is private', { answer: { ...fine, incognito: true, allowed: false } }, 'private window'],
    ['its window did not come', { answer: fine, windowMissing: true }, 'no window'],
    ['its window did not come and now it is silent', { windowMissing: true, answeredBefore: true }, 'switched off'],
  ])('when %s', (_, found, repair) => expect(whichRepair({ ...silent, ...found })).toBe(repair));
});
