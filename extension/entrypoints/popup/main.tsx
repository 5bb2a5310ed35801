import { render } from 'preact';
import { Popup } from '../../popup/Popup.tsx';
import '../../../shared/ui/base.css';
import '../../windows/windows.css';

const app = document.querySelector('#app');
if (app !== null) render(<Popup />, app);
