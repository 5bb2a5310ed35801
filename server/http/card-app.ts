import { type CardAppSource, readCardAppSource } from '../../shared/wire/card-app.ts';
import type { Route } from './route.ts';

/** Where people get the card app, from the settings. */
export function cardAppRoutes(route: Route, { cardApp }: { readonly cardApp: CardAppSource }): void {
  route(readCardAppSource, async () => cardApp);
}
