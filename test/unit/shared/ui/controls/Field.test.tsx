import { describe, expect, it } from 'vitest';
import { Field } from '../../../../../shared/ui/controls/Field.tsx';
import { render } from '../../../../support/render.tsx';

const base = { label: 'User name', name: 'userName', value: 'alice', onInput: () => {} };
const attribute = (html: string, tag: string, name: string) =>
  new RegExp(`<${tag}[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe('Field', () => {
  it('bears a real label', () => {
    const html = render(<Field {...base} />);
    expect(attribute(html, 'label', 'for')).toBe(attribute(html, 'input', 'id'));
  });

  it('is not wrong by itself', () => {
    const html = render(<Field {...base} error="" />);
    expect(html).not.toContain('aria-invalid');
    expect(html).not.toContain('aria-describedby');
  });

  it('is described by its help and its error', () => {
    const html = render(<Field {...base} help="As at your computer." error="Type your user name." />);
    expect(html).toContain('aria-invalid="true"');
    const ids = attribute(html, 'input', 'aria-describedby')?.split(' ') ?? [];
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(html).toContain(`<p class="c-field-${id.split('-').at(-1)}" id="${id}"`);
  });
});
