import { ui } from '../ui.ts';

/** All that the phone app says. */
export const phone = { ui };
export type PhoneAreas = typeof phone;
