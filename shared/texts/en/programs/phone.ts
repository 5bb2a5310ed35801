import { client } from '../client.ts';
import { activate } from '../phone/activate.ts';
import { pin } from '../pin.ts';
import { ui } from '../ui.ts';

/** All that the phone app says. */
export const phone = { ui, pin, client, activate };
export type PhoneAreas = typeof phone;
