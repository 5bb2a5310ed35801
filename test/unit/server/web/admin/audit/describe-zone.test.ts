import { expect, it } from 'vitest';
import { describeZone } from '../../../../../../server/web/admin/audit/describe-zone.ts';

it.each([
  ['Europe/Berlin', 'Times in Berlin'],
  ['America/Argentina/Buenos_Aires', 'Times in Buenos Aires'],
  ['UTC', 'Times in UTC'],
])('names %s', (zone, words) => expect(describeZone(zone)).toBe(words));
