import { expect, it } from 'vitest';
import { languageOfRequest } from '../../../../shared/texts/language-of-request.ts';

it.each([
  [{}, 'en'],
  [{ 'accept-language': 'de-AT,de;q=0.9,en;q=0.8' }, 'de'],
  [{ 'accept-language': 'de', cookie: 'a=1; chipless-language=en' }, 'en'],
  [{ cookie: 'chipless-language=en; chipless-account-language=de' }, 'de'],
  [{ 'accept-language': `${'xx,'.repeat(1000)}de` }, 'en'],
] as const)('chooses of account, browser and what it asks for: %o', (headers, language) =>
  expect(languageOfRequest(new Headers(headers))).toBe(language),
);
