import { expect, it } from 'vitest';
import { PinForm } from '../../../../../shared/ui/pin/PinForm.tsx';
import { render } from '../../../../support/render.tsx';

const form = (more: { problem?: string; note?: string }) =>
  render(
    <PinForm title="Create card" host="id.example.com" action="Create card" onSubmit={() => {}} {...more}>
      <p>the fields</p>
    </PinForm>,
  );

it('has one button, which sends, below what it asks', () => {
  const html = form({});
  expect(html.match(/<button/g)).toHaveLength(1);
  expect(html).toMatch(/the fields.*<footer.*type="submit".*Create card/s);
});

it('says in its head for which server the PIN is, before anything that may scroll', () => {
  expect(form({})).toMatch(/<header.*id\.example\.com.*<\/header>.*<main.*the fields/s);
});

it('speaks a problem when it comes', () => {
  expect(form({})).toContain('<p class="c-problem" role="alert"></p>');
  expect(form({ problem: 'Not yet.' })).toContain('<p class="c-problem" role="alert">Not yet.</p>');
});

it.each([
  [undefined, false],
  ['It stays here.', true],
])('with the note %s has a line for it: %s', (note, there) => {
  expect(form(note === undefined ? {} : { note }).includes('c-foot-note')).toBe(there);
});
