import type { CreateTexts } from '../../en/card-app/create.ts';

export const create = {
  asks: (server) => [server, ' möchte eine Karte für Sie erstellen'],
  firstTime: 'Wenn Sie die Karte erstellen, vertrauen Sie diesem Server.',
} satisfies CreateTexts;
