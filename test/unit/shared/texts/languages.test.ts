import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../../shared/languages.ts';

const TEXTS = join(import.meta.dirname, '../../../../shared/texts');
const filesOf = (language: string) => readdirSync(join(TEXTS, language), { recursive: true }).map(String).sort();
const folders = readdirSync(TEXTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'load')
  .map(({ name }) => name);

it('has a folder for each language and no other', () => expect(folders.sort()).toEqual(Object.keys(LANGUAGES).sort()));

it.each(folders)('has the same files in %s as in en', (language) => expect(filesOf(language)).toEqual(filesOf('en')));
