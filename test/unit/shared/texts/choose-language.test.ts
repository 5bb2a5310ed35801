import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../../shared/texts/choose-language.ts';
import { readLanguageCookie, writeLanguageCookie } from '../../../../shared/texts/language-cookie.ts';

describe('chooseLanguage', () => {
  it.each([
    ['the account before all', { account: 'de', cookie: 'en', browser: ['en'] }, 'de'],
    ['the cookie before the browser', { account: null, cookie: 'de', browser: ['en'] }, 'de'],
    ['the first of the browser that there is', { browser: ['fr-FR', 'de-AT', 'en'] }, 'de'],
    ['English where there is none', { browser: ['xx'] }, 'en'],
    ['English where nothing is asked', {}, 'en'],
    ['no language of that name', { account: 'xx', cookie: 'toString', browser: ['DE'] }, 'de'],
  ] as const)('takes %s', (_, asked, language) => expect(chooseLanguage(asked)).toBe(language));
});

describe('the cookie of the language', () => {
  it.each([
    ['', null],
    ['a=1', null],
    ['a=1; chipless-language=de; b=2', 'de'],
    ['not-chipless-language=de', null],
  ])('is read from "%s"', (cookies, language) => expect(readLanguageCookie(cookies)).toBe(language));

  it('is kept for a year and sent to this site alone', () =>
    expect(writeLanguageCookie('de')).toBe('chipless-language=de; Path=/; Max-Age=31536000; SameSite=Lax'));
});
