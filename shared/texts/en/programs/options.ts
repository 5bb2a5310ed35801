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

/** What the pages of the options say, besides the rest of the Identity Manager. */
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
};
export type OptionsAreas = typeof options;
