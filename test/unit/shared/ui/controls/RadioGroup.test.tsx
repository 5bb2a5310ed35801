import { describe, expect, it } from 'vitest';
import { RadioGroup } from '../../../../../shared/ui/controls/RadioGroup.tsx';
import { render } from '../../../../support/render.tsx';

const html = render(
  <RadioGroup
    legend="Why do you lock it?"
    options={[
      { value: 'new phone', label: 'I have a new phone' },
      { value: 'lost or stolen', label: 'The phone is lost or stolen' },
    ]}
    value="lost or stolen"
    onChange={() => {}}
  />,
);
const inputs = html.match(/<input[^>]*>/g) ?? [];

describe('RadioGroup', () => {
  it('asks its question as a legend', () => expect(html).toMatch(/<fieldset[^>]*><legend[^>]*>Why do you lock it\?</));

  it('has the chosen one checked and no other', () =>
    expect(inputs.map((input) => [/value="([^"]*)"/.exec(input)?.[1], input.includes(' checked')])).toEqual([
      ['new phone', false],
      ['lost or stolen', true],
    ]));

  it('is one group for the keyboard', () =>
    expect(new Set(inputs.map((input) => /name="([^"]+)"/.exec(input)?.[1])).size).toBe(1));
});

it('has none chosen until one is, and says what is missing', () => {
  const asked = render(
    <RadioGroup
      legend="Why?"
      options={[{ value: 'a', label: 'A' }]}
      value={null}
      onChange={() => {}}
      error="Choose a reason."
    />,
  );
  expect(asked).not.toContain(' checked');
  const id = /<fieldset[^>]*aria-describedby="([^"]*)"/.exec(asked)?.[1];
  expect(asked).toMatch(new RegExp(`<p[^>]*id="${id}"[^>]*role="alert"[^>]*>.*Choose a reason\\.`, 's'));
});
