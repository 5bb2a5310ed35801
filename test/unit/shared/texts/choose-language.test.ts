import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../../../shared/texts/choose-language.ts';
import {
  readAccountCookie,
  readLanguageCookie,
  writeAccountCookie,
  writeLanguageCookie,
} from '../../../../shared/texts/language-cookie.ts';

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

  it('is not that of the account, which ends with the browser at the latest', () => {
    const both = 'chipless-language=en; chipless-account-language=de';
    expect(readLanguageCookie(both)).toBe('en');
    expect(readAccountCookie(both)).toBe('de');
    expect(readAccountCookie('chipless-language=en')).toBeNull();
    expect(writeAccountCookie('de')).toBe('chipless-account-language=de; Path=/; SameSite=Lax');
    expect(writeAccountCookie(null)).toBe('chipless-account-language=; Path=/; SameSite=Lax; Max-Age=0');
  });
});
