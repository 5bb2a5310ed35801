// First, so that no other code sees the ticket in the URL.

import { render } from 'preact';
import { PHONE_TEXTS } from '../../../shared/texts/load/phone.ts';
import { takeTicket } from './address/take-ticket.ts';
import '../../../shared/ui/base.css';
import { ChangingTexts } from '../../../shared/ui/language/ChangingTexts.tsx';
import { languageOfBrowser } from '../../../shared/ui/language/language-of-browser.ts';
import { loadFirstTexts } from '../../../shared/ui/language/load-first-texts.ts';
import './phone.css';
import { phoneDeps } from './host/phone-deps.ts';
import { registerWorker } from './host/register-worker.ts';
import { PhoneApp } from './PhoneApp.tsx';
import { PhoneTextsGiven } from './texts/use-texts.tsx';

const taken = takeTicket(location, history);
const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
const deps = phoneDeps();
// No top-level await: with it, each module becomes a chunk of its own.
void loadFirstTexts(PHONE_TEXTS, languageOfBrowser()).then((first) => {
  render(
    <ChangingTexts loaders={PHONE_TEXTS} first={first}>
      {(texts) => (
        <PhoneTextsGiven texts={texts}>
          <PhoneApp taken={taken} deps={deps} />
        </PhoneTextsGiven>
      )}
    </ChangingTexts>,
    root,
  );
  registerWorker();
});
