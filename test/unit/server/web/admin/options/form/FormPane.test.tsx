import { options, type VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { FormPane } from '../../../../../../../server/web/admin/options/form/FormPane.tsx';
import type { Language } from '../../../../../../../shared/languages.ts';
import { defaultScript } from '../../../../../../../shared/options/default-script.ts';
import type { OptionType, OptionValue } from '../../../../../../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../../../../../../shared/options/option-kind.ts';
import { optionsOfKind } from '../../../../../../../shared/options/option-list.ts';
import { render } from '../../../../../../support/render.tsx';

const nothing = () => undefined;
type Heard = (...heard: [path: string, value: OptionValue, how: { typed: boolean }]) => void;
interface Shown {
  kind?: OptionKind;
  readOnly?: boolean;
  values?: Record<string, OptionValue>;
  onValue?: Heard;
  language?: Language;
}
const show = (
  text: string,
  { kind = 'mobile-id', readOnly = false, values = {}, onValue = nothing, language = 'en' }: Shown = {},
): string =>
  render(
    <FormPane
      kind={kind}
      text={text}
      readOnly={readOnly}
      faults={[
        { line: 3, column: null, option: 'pin.maxLength', reason: 'it is shorter than the shortest.', fails: null },
      ]}
      warnings={[]}
      values={values}
      personName="Alice Berg"
      onValue={onValue}
      onUnwritten={nothing}
      onLine={nothing}
      onPoint={nothing}
    />,
    language,
  );
const words = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

/** What a form holds: its HTML, and each control of it with its handlers, by its id. */
function showControls(text: string, shown: Shown) {
  const controls = new Map<unknown, VNode>();
  const before = options.vnode;
  options.vnode = (node) => {
    before?.(node);
    if (['button', 'select', 'input'].includes(String(node.type)) && 'id' in node.props) {
      controls.set(node.props.id, node);
    }
  };
  try {
    return { html: show(text, shown), controls };
  } finally {
    if (before === undefined) delete options.vnode;
    else options.vnode = before;
  }
}

/** Does to a control what a person would do to set that value. */
function change({ type, props }: VNode, value: string): void {
  const { onClick, onChange, onInput } = props as Record<string, ((event: object) => void) | undefined>; // plain elements
  const handler = type === 'button' ? onClick : (onInput ?? onChange);
  handler?.({ currentTarget: { value } });
}

/** The script's initial value, and another value that its field allows. */
function twoValues(type: OptionType): readonly [OptionValue, OptionValue] {
  switch (type.is) {
    case 'boolean':
      return [false, true];
    case 'choice':
      return [type.values[0] ?? '', type.values.at(-1) ?? ''];
    case 'integer':
      return [type.min, type.max];
    case 'text':
      return ['As it was', 'Another'];
    case 'integers':
      return [[], [type.max, type.min]];
  }
}

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

  it('says what it says in the reader’s language', () => {
    const said = words(show('pin.minLength = 6;\nproperties.userId = user.email;', { language: 'de' }));
    expect(said).toContain('Formular Zertifikate Anmeldung');
    expect(said).toContain('Benutzerkennung user.email Zeile 2 Für wen sie ist');
    expect(said).toContain('Kürzeste PIN Wie viele Zeichen eine PIN mindestens hat, 4 bis 127.');
  });

  it('says in the reader’s language why the script cannot be read', () =>
    expect(words(show('pin.minLength = ;', { language: 'de' }))).toContain('Zeile 1: „;“ wird hier nicht erwartet.'));

  it('says a fault beside its option', () => {
    expect(words(show(''))).toContain('It is shorter than the shortest.');
  });

  it('says why it is off while the script cannot be read', () => {
    expect(words(show('pin.minLength = ;'))).toMatch(
      /^ ?Form Line 1: .*The form follows again once the script can be read/,
    );
  });

  it('accepts no input from a person who may only read', () => {
    const html = show(defaultScript('mobile ID'), { readOnly: true });
    expect(html.match(/<(input|select|button[^>]*role="switch")(?![^>]*disabled)[^>]*>/g)).toBeNull();
  });

  it.each(['virtual-smart-card', 'mobile-id'] as const)('sets each option of %s by the field of its title', (kind) => {
    const declared = optionsOfKind(OPTION_KINDS[kind]);
    const text = declared.map(({ path, type }) => `${path} = ${JSON.stringify(twoValues(type)[0])};`).join('\n');
    const heard: unknown[] = [];
    const { html, controls } = showControls(text, { kind, onValue: (...all) => heard.push(all) });
    const sections = html.split('<fieldset').slice(1);
    for (const { section, title, type } of declared) {
      const [fields] = sections.filter((one) => one.includes(`>${section}</legend>`));
      const id = new RegExp(`<label[^>]* for="([^"]+)">${title}</label>`).exec(fields ?? '')?.[1];
      const control = controls.get(id);
      if (control === undefined) throw new TypeError(`no field is called ${section}, ${title}`);
      change(control, String(twoValues(type)[1]));
    }
    const typed = ['integer', 'integers', 'text'];
    expect(heard).toEqual(
      declared.map(({ path, type }) => [path, twoValues(type)[1], { typed: typed.includes(type.is) }]),
    );
  });
});
