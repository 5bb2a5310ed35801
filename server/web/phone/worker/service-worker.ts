import { answerFromShell, dropOtherShells, keepShell, type Shell, withBrand } from './shell-cache.ts';

/** Inserted by the build (vite.config.ts): the files of the page and a name that changes with any of them. */
declare const __CHIPLESS_PHONE_SHELL__: Shell;

/** The parts of service worker events that this one answers; the page's types have no worker. */
interface Work extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const shell = withBrand(__CHIPLESS_PHONE_SHELL__, location.search);
const deps = { caches, fetch: (request: RequestInfo) => fetch(request), origin: location.origin };

// A new version waits until no page of the old one is open: a running order keeps the code that it began with.
self.addEventListener('install', (event) => {
  (event as Work).waitUntil(keepShell(shell, deps)); // the standard says this event is one
});
self.addEventListener('activate', (event) => {
  (event as Work).waitUntil(dropOtherShells(shell, deps)); // as above
});
self.addEventListener('fetch', (event) => {
  const { request, respondWith } = event as Fetch; // as above
  const answer = answerFromShell(request, shell, deps);
  if (answer !== null) respondWith.call(event, answer);
});
