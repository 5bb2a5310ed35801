// First, so that nothing else sees the ticket in the address.
import { takeTicket } from './address/take-ticket.ts';
import '../../../shared/ui/base.css';
import { render } from 'preact';
import './phone.css';
import { phoneDeps } from './host/phone-deps.ts';
import { registerWorker } from './host/register-worker.ts';
import { PhoneApp } from './PhoneApp.tsx';

const taken = takeTicket(location, history);
const root = document.getElementById('root');
if (root === null) throw new TypeError('index.html has no #root');
render(<PhoneApp taken={taken} deps={phoneDeps()} />, root);
registerWorker();
