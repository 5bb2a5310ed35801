import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { FormPane } from '../../../../../../../server/web/admin/options/form/FormPane.tsx';
import { defaultScript } from '../../../../../../../shared/options/default-script.ts';
import type { OptionType } from '../../../../../../../shared/options/option.ts';
import { optionsOfKind } from '../../../../../../../shared/options/option-list.ts';

const nothing = () => undefined;
const show = (text: string, { readOnly = false, values = {} } = {}): string =>
  render(
    <FormPane
      kind="mobile-id"
      text={text}
      readOnly={readOnly}
      faults={[
        { line: 3, column: null, option: 'pin.maxLength', reason: 'it is shorter than the shortest.', fails: null },
      ]}
      warnings={[]}
      values={values}
      personName="Alice Berg"
      onValue={nothing}
      onUnwritten={nothing}
      onLine={nothing}
      onPoint={nothing}
    />,
  );
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

describe('the form', () => {
  it('has a control for each option that the script spells out', () => {
    const html = show(defaultScript('mobile ID'));
    const count = (is: OptionType['is']) => optionsOfKind('mobile ID').filter(({ type }) => type.is === is).length;
    expect(html.match(/role="switch"/g)).toHaveLength(count('boolean'));
    expect(html.match(/<select/g)).toHaveLength(count('choice'));
    expect(html).toContain('value="60, 30, 14, 7"');
  });

  it('shows an expression with its value for the person and its line', () => {
    const html = show('\nproperties.userId = user.email;', { values: { 'properties.userId': 'alice@example.com' } });
    expect(words(html)).toContain('User ID user.email alice@example.com for Alice Berg Line 2');
  });

  it('shows every line of an option that is set in several', () => {
    const html = show('pin.minLength = 6;\nif (user.role === "admin") pin.minLength = 8;');
    expect(words(html)).toMatch(/Line 1 +Line 2/);
  });

  it('says a fault beside its option', () => {
    expect(words(show(''))).toContain('It is shorter than the shortest.');
  });

  it('says why it is off while the script cannot be read', () => {
    expect(words(show('pin.minLength = ;'))).toMatch(
      /^ ?Form Line 1: .*The form follows again once the script can be read/,
    );
  });

  it('takes nothing from somebody who may only read', () => {
    const html = show(defaultScript('mobile ID'), { readOnly: true });
    expect(html.match(/<(input|select|button[^>]*role="switch")(?![^>]*disabled)[^>]*>/g)).toBeNull();
  });
});
