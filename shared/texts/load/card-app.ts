import type { CardAppAreas } from '../en/programs/card-app.ts';
import type { Loaders } from '../texts.ts';

export const CARD_APP_TEXTS: Loaders<CardAppAreas> = {
  de: () => import('../de/programs/card-app.ts').then(({ cardApp }) => cardApp),
  en: () => import('../en/programs/card-app.ts').then(({ cardApp }) => cardApp),
};
