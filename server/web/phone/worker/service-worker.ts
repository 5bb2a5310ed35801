import { answerFromShell, dropOtherShells, keepShell, type Shell, withBrand } from './shell-cache.ts';

/** Put in by the build (vite.config.ts): the files of the page and a name that changes with any of them. */
declare const __CHIPLESS_PHONE_SHELL__: Shell;

/** The part of a service worker's events that this one answers; the page's types know no worker. */
interface Work extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const shell = withBrand(__CHIPLESS_PHONE_SHELL__, location.search);
const deps = { caches, fetch: (request: RequestInfo) => fetch(request), origin: location.origin };

// A new version waits until no page of the old one is open: an order that is being made keeps the code that it began with.
self.addEventListener('install', (event) => {
  (event as Work).waitUntil(keepShell(shell, deps)); // what the standard says this event is
});
self.addEventListener('activate', (event) => {
  (event as Work).waitUntil(dropOtherShells(shell, deps)); // as above
});
self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetch; // as above
  const answer = answerFromShell(request, shell, deps);
  if (answer !== null) respondWith.call(event, answer);
});
