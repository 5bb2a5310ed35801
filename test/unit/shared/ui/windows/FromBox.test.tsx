import { expect, it } from 'vitest';
import { Brief } from '../../../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../../../shared/ui/windows/FromBox.tsx';
import { render } from '../../../../support/render.tsx';
import { cardApp } from '../../../../support/texts/en.ts';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');

it('says in a box that asks who it is by its own words', () => {
  const html = render(
    <FromBox firstTime={cardApp.create.firstTime}>{cardApp.create.asks(<Brief text="Chipless" />)}</FromBox>,
  );
  expect(words(html)).toBe('Chipless asks to create a card for youBy creating the card you trust this server.');
});

it('lets a name that turns its direction turn nothing around it', () => {
  const name = '\u202eknaB';
  const html = render(<FromBox>{cardApp.create.asks(<Brief text={name} />)}</FromBox>);
  expect(html).toMatch(/<bdi[^>]*>\u202eknaB<\/bdi> asks to create a card for you/);
});
