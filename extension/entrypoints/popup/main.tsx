// The base first, then the components that refine it, then what the windows refine of them.
import '../../../shared/ui/base.css';
import { browser } from 'wxt/browser';
import { Popup } from '../../popup/Popup.tsx';
import { renderInLanguage } from '../../windows/render-in-language.tsx';
import '../../windows/windows.css';

// Tells the worker, by disconnecting, that this popup is closed: an update waits for that.
browser.runtime.connect({ name: 'popup' });

const app = document.querySelector('#app');
if (app !== null) void renderInLanguage(<Popup />, app);
