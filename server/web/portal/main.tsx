import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import '../../../shared/ui/base.css';
import '../parts/pages.css';
import { App } from './App.tsx';
import { takeSetUpToken } from './set-up/take-set-up-token.ts';

/** Addresses of this server that are not pages of Self-Service: the browser goes there itself. */
const OWN_PAGES = /^\/(?!(admin|phone|api|pki|demo|assets)(\/|$))/;

const setUpToken = takeSetUpToken();
const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
render(
  <LocationProvider scope={OWN_PAGES}>
    <App setUpToken={setUpToken} />
  </LocationProvider>,
  root,
);
