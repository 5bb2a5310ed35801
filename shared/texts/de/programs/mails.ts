import type { MailsAreas } from '../../en/programs/mails.ts';
import { activateMobileId } from '../mails/activate-mobile-id.ts';
import { credentialActive } from '../mails/credential-active.ts';
import { credentialLocked } from '../mails/credential-locked.ts';
import { credentialNotCreated } from '../mails/credential-not-created.ts';
import { letters } from '../mails/letters.ts';
import { optionsFailed } from '../mails/options-failed.ts';
import { faults } from '../options/faults.ts';

export const mails = {
  letters,
  activateMobileId,
  credentialActive,
  credentialNotCreated,
  credentialLocked,
  optionsFailed,
  faults,
} satisfies MailsAreas;
