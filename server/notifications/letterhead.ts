import type { Accent } from '../../shared/accent.ts';
import type { Language } from '../../shared/languages.ts';
import type { Organization } from '../../shared/organization.ts';
import type { Mail } from './send-mail.ts';
import type { MailsTexts } from './texts-of-reader.ts';

/** What surrounds the text of every mail: the organisation. */
export interface Letterhead {
  /** Above the text, in HTML only: the foot has the name as text. */
  readonly logo: {
    readonly cid: string;
    readonly width: number;
    readonly height: number;
    readonly name: string;
  } | null;
  /** null = our own colours. */
  readonly accent: Accent | null;
  /** One line below everything: whom to ask, the organisation, and the server's host. */
  readonly foot: string;
  /** For the whole text of the mail. */
  readonly language: Language;
  /** Parts of the mail that it shows. */
  readonly inline: Mail['inline'];
}

const LOGO_CID = 'logo@chipless';
/** Pixels. */
const HEIGHT = 32;
const WIDEST = 200;

/** Mails fetch nothing, so the logo travels with them: as PNG, since mail programs draw no SVG. */
export function makeLetterhead(
  { name, support, logo, accent }: Organization,
  publicUrl: string,
  { letters, language }: Pick<MailsTexts, 'letters' | 'language'>,
): Letterhead {
  const contact = [support?.mail, support?.phone].filter((part) => part).join(', ');
  const foot = [letters.questions(contact === '' ? null : contact), name, new URL(publicUrl).host].join(' · ');
  if (logo?.type !== 'image/png') return { logo: null, accent, foot, language, inline: [] };
  const width = Math.min(Math.round(HEIGHT * logo.ratio), WIDEST);
  const height = Math.max(1, Math.round(width / logo.ratio));
  const part = { cid: LOGO_CID, filename: 'logo.png', contentType: logo.type, content: logo.bytes };
  return { logo: { cid: LOGO_CID, width, height, name }, accent, foot, language, inline: [part] };
}
