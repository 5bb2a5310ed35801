import * as v from 'valibot';
import { endpoint } from './endpoint.ts';

/** Browsers with an extension store. */
export const STORES = ['chrome', 'edge', 'firefox'] as const;
export type StoreName = (typeof STORES)[number];

/** An https address that a link may lead to. */
const webAddress = v.pipe(v.string(), v.startsWith('https://'), v.maxLength(2000));

/** Where people of this server get the card app. */
export const CardAppSource = v.object({
  /** null = that browser has none. */
  stores: v.object({ chrome: v.nullable(webAddress), edge: v.nullable(webAddress), firefox: v.nullable(webAddress) }),
  /** True only in the demo: the card app may be loaded from a folder. */
  byHand: v.boolean(),
});
export type CardAppSource = v.InferOutput<typeof CardAppSource>;

export const readCardAppSource = endpoint({
  name: 'readCardAppSource',
  method: 'GET',
  path: '/api/card-app',
  auth: 'session',
  problems: [],
  summary: 'Where to get the card app',
  input: v.strictObject({}),
  output: CardAppSource,
});
