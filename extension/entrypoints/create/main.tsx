import { render } from 'preact';
import { CreateWindow } from '../../create/CreateWindow.tsx';
import '../../../shared/ui/base.css';
import '../../windows/windows.css';

const app = document.querySelector('#app');
if (app !== null) render(<CreateWindow requestId={location.hash.slice(1)} />, app);
