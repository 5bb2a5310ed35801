import { describe, expect, it } from 'vitest';
import { textsOfReader } from '../../../../server/notifications/texts-of-reader.ts';

const inZone = (timeZone: string) => textsOfReader({ language: 'en', timeZone }).formats;
const AT = '2026-11-23T10:33:59.000Z';

describe('textsOfReader', () => {
  it('makes the formats of a language and time zone once', () => {
    expect(inZone('Europe/Berlin')).toBe(inZone('Europe/Berlin'));
    expect(textsOfReader({ language: 'de', timeZone: 'Europe/Berlin' }).formats).not.toBe(inZone('Europe/Berlin'));
  });

  it('keeps the formats of the latest time zones only, and gives each reader their own', () => {
    const zones = Intl.supportedValuesOf('timeZone').slice(0, 120);
    expect(zones).toHaveLength(120);
    const [first = '', second = ''] = zones;
    const once = inZone(first);
    for (const zone of zones) expect(inZone(zone).day(AT), zone).toMatch(/^2[34]\sNov 2026$/);
    expect(inZone(first)).not.toBe(once);
    expect(inZone(first).moment(AT)).toBe(once.moment(AT));
    expect(inZone(second).momentInZone(AT)).not.toBe(inZone('Asia/Tokyo').momentInZone(AT));
  });
});
