import type { ComponentType } from 'preact';
import { renderToStringAsync } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { lazyPage } from '../../../../../../server/web/parts/frame/lazy-page.tsx';
import { TextsGiven } from '../../../../../support/TextsGiven.tsx';

/** The page around a part that is fetched, with or without it. */
async function pageAround(load: () => Promise<ComponentType>): Promise<string> {
  const Part = lazyPage(load);
  const Page = () => (
    <>
      <h1>People</h1>
      <Part />
    </>
  );
  return (
    await renderToStringAsync(
      <TextsGiven>
        <Page />
      </TextsGiven>,
    )
  ).replace(/<!--.*?-->/g, '');
}

it('shows the part that was fetched', async () => {
  expect(await pageAround(async () => () => <p>Hello Alice</p>)).toBe('<h1>People</h1><p>Hello Alice</p>');
});

// What becomes of the part then is MissingPart's: recover-missing.test.ts. Not caught, it would take the page along.
it.each([
  ['is not there any more', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
  ['has a mistake in it', () => Promise.reject(new SyntaxError('Unexpected token'))],
])('leaves the page as it is around a part that %s', async (_, load) => {
  expect(await pageAround(load)).toBe('<h1>People</h1>');
});
