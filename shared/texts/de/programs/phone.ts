import type { PhoneAreas } from '../../en/programs/phone.ts';
import { client } from '../client.ts';
import { activate } from '../phone/activate.ts';
import { door } from '../phone/door.ts';
import { home } from '../phone/home.ts';
import { scan } from '../phone/scan.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

export const phone = { ui, pin, client, activate, door, home, scan } satisfies PhoneAreas;
