import type { PhoneAreas } from '../../en/programs/phone.ts';
import { ui } from '../ui.ts';

export const phone = { ui } satisfies PhoneAreas;
