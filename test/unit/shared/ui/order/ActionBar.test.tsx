import { expect, it } from 'vitest';
import { ActionBar } from '../../../../../shared/ui/order/ActionBar.tsx';
import { render } from '../../../../support/render.tsx';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');

const html = render(
  <ActionBar cancel={{}} reason="Next is ready once your card is active." next={{ disabled: true }} />,
);

it('goes Cancel, reason, Next', () => {
  expect(words(html)).toBe('CancelNext is ready once your card is active.Next');
});

it('links the reason to Next', () => {
  const id = /aria-describedby="([^"]*)"/.exec(html)?.[1];
  expect(html).toContain(`id="${id}">Next is ready`);
});

it('can submit a form that stands above it', () =>
  expect(render(<ActionBar next={{ label: 'Continue', type: 'submit', form: 'number' }} />)).toMatch(
    /<button[^>]*type="submit"[^>]*form="number"/,
  ));

it('says in the reader’s language what is to do', () =>
  expect(words(render(<ActionBar cancel={{}} next={{}} />, 'de'))).toBe('AbbrechenWeiter'));
