import type { OptionsAreas } from '../../en/programs/options.ts';
import { editor } from '../options/editor.ts';
import { faults } from '../options/faults.ts';
import { form } from '../options/form.ts';
import { importing } from '../options/importing.ts';
import { olderFaults } from '../options/older-faults.ts';
import { optionWords } from '../options/option-words.ts';
import { pages } from '../options/pages.ts';
import { preview } from '../options/preview.ts';
import { saving } from '../options/saving.ts';
import { sentMails } from '../options/sent-mails.ts';
import { versions } from '../options/versions.ts';
import { pin } from '../pin.ts';

export const options = {
  pages,
  form,
  optionWords,
  editor,
  faults,
  saving,
  versions,
  preview,
  sentMails,
  pin,
  importing,
  olderFaults,
} satisfies OptionsAreas;
