import { expect, it } from 'vitest';
import { placeOfZone } from '../../../../../../server/web/admin/audit/AuditLog.tsx';
import * as de from '../../../../../support/texts/de.ts';
import * as en from '../../../../../support/texts/en.ts';

it.each([
  ['Europe/Berlin', 'Times in Berlin', 'Zeiten in Berlin'],
  ['America/Argentina/Buenos_Aires', 'Times in Buenos Aires', 'Zeiten in Buenos Aires'],
  ['UTC', 'Times in UTC', 'Zeiten in UTC'],
])('names %s', (zone, english, german) => {
  expect(en.audit.timesIn(placeOfZone(zone))).toBe(english);
  expect(de.audit.timesIn(placeOfZone(zone))).toBe(german);
});
