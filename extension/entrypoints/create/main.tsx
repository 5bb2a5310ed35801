// The base first, then the components that refine it, then what the windows refine of them.
import '../../../shared/ui/base.css';
import { CreateWindow } from '../../create/CreateWindow.tsx';
import { renderInLanguage } from '../../windows/render-in-language.tsx';
import '../../windows/windows.css';

const app = document.querySelector('#app');
if (app !== null) void renderInLanguage(<CreateWindow requestId={location.hash.slice(1)} />, app);
