import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { PORTAL_TEXTS } from '../../../shared/texts/load/portal.ts';
import '../../../shared/ui/base.css';
import { ChangingTexts } from '../../../shared/ui/language/ChangingTexts.tsx';
import { loadFirstTexts } from '../../../shared/ui/language/load-first-texts.ts';
import '../parts/pages.css';
import { PlaceContext } from '../parts/frame/place.ts';
import { reloadOnce } from '../parts/frame/reload-once.ts';
import { firstLanguage } from '../parts/language/account-language.ts';
import { App } from './App.tsx';
import { PortalTextsGiven } from './texts/use-texts.tsx';

/** Paths of this server that are not pages of Self-Service: the browser goes there itself. */
const OWN_PAGES = /^\/(?!(admin|phone|api|pki|demo|assets)(\/|$))/;

const setUpToken = takeSetUpToken();
const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
// No top-level await: with it, each module becomes a chunk of its own.
void loadFirstTexts(PORTAL_TEXTS, firstLanguage(), reloadOnce).then((first) => {
  render(
    <ChangingTexts loaders={PORTAL_TEXTS} first={first}>
      {(texts) => (
        <PortalTextsGiven texts={texts}>
          <PlaceContext.Provider
            value={{ name: texts.parts.selfService, home: { path: '/', word: texts.menu.dashboard } }}
          >
            <LocationProvider scope={OWN_PAGES}>
              <App setUpToken={setUpToken} />
            </LocationProvider>
          </PlaceContext.Provider>
        </PortalTextsGiven>
      )}
    </ChangingTexts>,
    root,
  );
});

/**
 * The token of the one-time link `/setup#<token>`, taken out of the address bar and the history at once; null = none.
 */
function takeSetUpToken(): string | null {
  if (location.pathname !== '/setup' || location.hash.length < 2) return null;
  const token = location.hash.slice(1);
  history.replaceState(null, '', '/setup');
  return token;
}
