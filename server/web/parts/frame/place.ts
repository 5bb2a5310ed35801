import { createContext } from 'preact';

/** The program that a page belongs to, and its first page. */
export interface Place {
  readonly name: string;
  readonly home: { readonly path: string; readonly word: string };
}

export const PlaceContext = createContext<Place>({ name: '', home: { path: '/', word: '' } });
