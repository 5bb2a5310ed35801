// The base first, which components refine; then they, then what the windows refine of them.
import '../../../shared/ui/base.css';
import { render } from 'preact';
import { Popup } from '../../popup/Popup.tsx';
import '../../windows/windows.css';

const app = document.querySelector('#app');
if (app !== null) render(<Popup />, app);
