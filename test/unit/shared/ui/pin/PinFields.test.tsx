import { describe, expect, it } from 'vitest';
import type { PinPolicy } from '../../../../../shared/pin-policy.ts';
import { PinFields, type PinFieldsProps } from '../../../../../shared/ui/pin/PinFields.tsx';
import { DEFAULT_PIN_POLICY } from '../../../../support/default-pin-policy.ts';
import { render } from '../../../../support/render.tsx';

const policy: PinPolicy = { ...DEFAULT_PIN_POLICY, digits: 'required' };

const draw = (props: Partial<PinFieldsProps>) =>
  render(
    <PinFields
      policy={policy}
      ownNames={['Alice']}
      pin=""
      repeat=""
      onPin={() => {}}
      onRepeat={() => {}}
      showProblems={false}
      {...props}
    />,
  );

describe('PinFields', () => {
  it('labels two covered fields PIN and Repeat PIN', () => {
    const html = draw({});
    const labels = [...html.matchAll(/<label[^>]*for="([^"]*)"[^>]*>([^<]*)</g)];
    expect(labels.map(([, , words]) => words)).toEqual(['PIN', 'Repeat PIN']);
    for (const [, id] of labels) expect(html).toMatch(new RegExp(`<input[^>]*id="${id}"[^>]*type="password"`));
  });

  it('takes other words for Change PIN', () => {
    expect(draw({ labels: { first: 'New PIN', second: 'Repeat new PIN' } })).toMatch(/>New PIN<.*>Repeat new PIN</s);
  });

  it('has one Show button, whose name contains no PIN', () => {
    const buttons = [...draw({}).matchAll(/<button[^>]*>([^<]*)</g)];
    expect(buttons).toHaveLength(1);
    expect(buttons[0]?.[0]).toContain('aria-pressed="false"');
    expect(buttons[0]?.[1]).toBe('Show');
  });

  it('describes each field by its rules', () => {
    const html = draw({});
    const described = [...html.matchAll(/<input[^>]*aria-describedby="([^"]*)"/g)].map(([, id]) => id);
    expect(described).toHaveLength(2);
    for (const id of described) expect(html).toContain(`<ul class="c-rules" id="${id}"`);
  });

  it('speaks through one polite live region', () => {
    expect(draw({}).match(/role="(status|alert)"/g)).toEqual(['role="status"']);
  });

  it('marks no field while rules are merely open', () => {
    expect(draw({ pin: '82x', repeat: '82' })).not.toContain('aria-invalid');
  });

  it('marks both fields once the button was pressed', () => {
    expect(draw({ showProblems: true }).match(/aria-invalid="true"/g)).toHaveLength(2);
  });

  it('cuts nothing off', () => expect(draw({})).not.toMatch(/maxlength/i));

  it.each([
    ['digits only', { upperCase: 'disallowed', lowerCase: 'disallowed', specialCharacters: 'disallowed' }, true],
    ['letters too', {}, false],
  ] as const)('shows number keys on phones: %s', (_, rules, numeric) => {
    expect(draw({ policy: { ...policy, ...rules } }).includes('inputmode="numeric"')).toBe(numeric);
  });
});
