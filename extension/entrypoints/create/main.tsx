// The base first, which components refine; then they, then what the windows refine of them.
import '../../../shared/ui/base.css';
import { render } from 'preact';
import { CreateWindow } from '../../create/CreateWindow.tsx';
import '../../windows/windows.css';

const app = document.querySelector('#app');
if (app !== null) render(<CreateWindow requestId={location.hash.slice(1)} />, app);
