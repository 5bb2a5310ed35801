import { importing } from '../options/importing.ts';
import { pages } from '../options/pages.ts';
import { preview } from '../options/preview.ts';
import { saving } from '../options/saving.ts';
import { sentMails } from '../options/sent-mails.ts';
import { versions } from '../options/versions.ts';

/** What the pages of the options say, besides the rest of the Identity Manager. */
export const options = { pages, saving, versions, preview, sentMails, importing };
export type OptionsAreas = typeof options;
