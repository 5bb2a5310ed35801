import { admin as adminAreas } from '../../../shared/texts/de/programs/admin.ts';
import { auditLog } from '../../../shared/texts/de/programs/audit-log.ts';
import { cardApp as cardAppAreas } from '../../../shared/texts/de/programs/card-app.ts';
import { desk } from '../../../shared/texts/de/programs/desk.ts';
import { options } from '../../../shared/texts/de/programs/options.ts';
import { order } from '../../../shared/texts/de/programs/order.ts';
import { phone as phoneAreas } from '../../../shared/texts/de/programs/phone.ts';
import { portal as portalAreas } from '../../../shared/texts/de/programs/portal.ts';
import { firstAdmin } from '../../../shared/texts/de/programs/set-up.ts';
import { makeFormats } from '../../../shared/texts/make-formats.ts';

// The time zone of the machine, as in a browser: the tests set it where it matters.
const reader = { language: 'de', formats: makeFormats('de') } as const;

/** What the hooks of the programs give, for what takes its texts as a parameter. */
export const admin = { ...adminAreas, ...reader };
export const cardApp = { ...cardAppAreas, ...reader };
/** Fetched later than the rest of the Identity Manager. */
export const { audit } = auditLog;
export { auditLog, desk, options };
export const phone = { ...phoneAreas, ...reader };
export const portal = { ...portalAreas, ...order, ...firstAdmin, ...reader };
