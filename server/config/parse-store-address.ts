import { Refusal } from './refusal.ts';

const LONGEST = 2000;

/** Where a browser gets the card app: any https URL that may appear in a page. Throws Refusal. */
export function parseStoreAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) throw new Refusal(`is not an address: "${text}"`);
  if (url.protocol !== 'https:') throw new Refusal('has to start with https://');
  if (url.username !== '' || url.password !== '') throw new Refusal('is an address without user name and password');
  if (url.href.length > LONGEST) throw new Refusal(`has at most ${LONGEST} characters`);
  return url.href;
}
