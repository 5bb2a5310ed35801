import { describe, expect, it } from 'vitest';
import { ImportedScript } from '../../../../../../../server/web/admin/options/import/ImportedScript.tsx';
import { ImportOlder } from '../../../../../../../server/web/admin/options/import/ImportOlder.tsx';
import { whyNothing } from '../../../../../../../server/web/admin/options/import/why-nothing.ts';
import type { Language } from '../../../../../../../shared/languages.ts';
import { defaultScript } from '../../../../../../../shared/options/default-script.ts';
import { importOlder } from '../../../../../../../shared/options/import-older.ts';
import { render } from '../../../../../../support/render.tsx';

const CURRENT = defaultScript('virtual smart card');
const OLDER = `// as it was
def VirtualSmartCardOptionPinMinLength = 8;
def SomethingElse = "x";`;

const words = (html: string): string =>
  html
    .replace(/<\/?mark>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

const draw = (older: string, current = CURRENT, language: Language = 'en'): string =>
  words(
    render(<ImportedScript imported={importOlder('virtual smart card', older, current)} current={current} />, language),
  );

describe('what came of an older script', () => {
  it('names what is taken over: line, variable, option and value', () =>
    expect(draw(OLDER)).toContain('VirtualSmartCardOptionPinMinLength 2 pin.minLength 8'));

  it('names what is not, with line and reason', () => {
    const said = draw(OLDER);
    expect(said).toContain('One statement is not taken over.');
    expect(said).toMatch(/Line 3: there is no option for "SomethingElse"\. def SomethingElse = "x"/);
  });

  it('says the reason in the reader’s language', () =>
    expect(draw('if (x) VirtualSmartCardOptionPinMinLength = 8', CURRENT, 'de')).toContain(
      'Zeile 1: Regeln können nicht übernommen werden: Schreiben Sie diese neu.',
    ));

  it('names so many of them that one can still read it', () =>
    expect(draw('def SomethingElse = 1\n'.repeat(103))).toContain('And 3 more.'));

  it('shows what that changes in the editor', () => {
    const said = draw(OLDER);
    expect(said).toMatch(/Removed: pin\.minLength = 6;/);
    expect(said).toMatch(/Added: pin\.minLength = 8;/);
  });

  it('says that the defaults take the place of what cannot be read', () => {
    expect(draw(OLDER, 'pin.minLength = ;')).toContain('The defaults take its place.');
    expect(draw(OLDER)).not.toContain('The defaults take its place.');
  });

  it.each([
    ['nothing was pasted', ' \n', 'empty'],
    ['nothing is known', 'def Other = 1;', 'unknown'],
    ['nothing is another', 'VirtualSmartCardOptionPinMinLength = 6', 'same'],
    ['there is something', OLDER, null],
  ])('cannot be taken over where %s', (_, older, reason) =>
    expect(whyNothing(older, importOlder('virtual smart card', older, CURRENT), CURRENT)).toBe(reason),
  );
});

describe('ImportOlder', () => {
  const draw = (open: boolean): string =>
    render(<ImportOlder kind="mobile-id" current={CURRENT} open={open} onTake={() => {}} onClose={() => {}} />);

  it('is not there until it is opened', () => expect(draw(false)).toBe(''));

  it('begins with an empty field and says why Take over is off', () => {
    const html = draw(true);
    const reason = /<button[^>]* disabled[^>]* aria-describedby="([^"]*)"/.exec(html)?.[1];
    expect(html).toMatch(new RegExp(`id="${reason}"[^>]*>Paste the older script first\\.<`));
    expect(html).not.toContain('Taken over');
  });
});
