import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import { ADMIN_TEXTS } from '../../../shared/texts/load/admin.ts';
import '../../../shared/ui/base.css';
import { ChangingTexts } from '../../../shared/ui/language/ChangingTexts.tsx';
import { loadFirstTexts } from '../../../shared/ui/language/load-first-texts.ts';
import '../parts/pages.css';
import '../parts/frame/back-guard.ts';
import { PlaceContext } from '../parts/frame/place.ts';
import { reloadOnce } from '../parts/frame/reload-once.ts';
import { firstLanguage } from '../parts/language/account-language.ts';
import { App } from './App.tsx';
import { AdminTextsGiven } from './texts/use-texts.tsx';

const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
// No top-level await: with it, each module becomes a chunk of its own.
void loadFirstTexts(ADMIN_TEXTS, firstLanguage(), reloadOnce).then((first) => {
  render(
    <ChangingTexts loaders={ADMIN_TEXTS} first={first}>
      {(texts) => (
        <AdminTextsGiven texts={texts}>
          <PlaceContext.Provider
            value={{ name: texts.parts.identityManager, home: { path: '/admin', word: texts.menu.people } }}
          >
            <LocationProvider scope={/^\/admin(\/|$)/}>
              <App />
            </LocationProvider>
          </PlaceContext.Provider>
        </AdminTextsGiven>
      )}
    </ChangingTexts>,
    root,
  );
});
