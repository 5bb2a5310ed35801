import { describe, expect, it } from 'vitest';
import { ScriptDiff } from '../../../../../../../server/web/admin/options/versions/ScriptDiff.tsx';
import { render } from '../../../../../../support/render.tsx';

const draw = (before: string, after: string): string =>
  render(<ScriptDiff before={{ title: 'version 3', text: before }} after={{ title: 'version 5', text: after }} />);

/** What is read out, white space folded. */
const heard = (html: string): string =>
  html
    .replace(/<[^>]* aria-hidden="true"[^>]*>[^<]*<\/[^>]*>/g, '')
    .replace(/<\/?mark>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('ScriptDiff', () => {
  it('says that there is no difference', () => expect(draw('a', 'a')).toContain('No difference.'));

  it('says in words what was added and removed, and from what to what', () => {
    const said = heard(draw('pin.minLength = 6;', 'pin.minLength = 8;\n// longer'));
    expect(said).toContain('From version 3 to version 5: 2 lines added, 1 line removed.');
    expect(said).toContain('Removed: pin.minLength = 6;');
    expect(said).toContain('Added: pin.minLength = 8;');
    expect(said).toContain('Added: // longer');
  });

  it('says it in German', () => {
    const sides = { before: { title: 'Version 3', text: 'a' }, after: { title: 'Version 5', text: 'b\nc' } };
    const said = heard(render(<ScriptDiff {...sides} />, 'de'));
    expect(said).toContain('Version 3 → Version 5: 2 Zeilen hinzugefügt, 1 Zeile entfernt.');
    expect(said).toContain('Entfernt: a');
  });

  it('names its columns by the scripts', () => {
    const html = draw('a', 'b');
    for (const name of ['Line in version 3', 'Line in version 5', 'Text']) expect(html).toContain(name);
  });

  it('folds what is the same behind a button', () => {
    const html = draw('a\n'.repeat(20), `${'a\n'.repeat(20)}b`);
    expect(html).toMatch(/<button[^>]*>Show 17 lines without a difference<\/button>/);
  });

  it('draws no more rows at once than a browser draws in no time', () => {
    const html = draw('', 'a\n'.repeat(30_000));
    expect(html.match(/<tr class="script-diff-line/g)).toHaveLength(1_000);
    expect(html).toContain('Show 1,000 lines more');
    expect(heard(html)).toContain('30,000 lines added');
  });

  it('shows a script as text, whatever it contains', () =>
    expect(draw('', '<script>alert(1)</script>')).not.toContain('<script>'));
});
