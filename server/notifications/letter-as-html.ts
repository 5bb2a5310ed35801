import type { Accent } from '../../shared/accent.ts';
import { escapeMarkup } from '../escape-markup.ts';
import type { Letter, Paragraph } from './letter.ts';
import type { Letterhead } from './letterhead.ts';

/**
 * A letter as HTML for mail programs: tables, inline styles, nothing fetched. Programs that support
 * `prefers-color-scheme` show it dark; the code keeps its white plate.
 */
export function letterAsHtml(
  { subject, paragraphs }: Letter,
  { logo, accent, foot, language }: Omit<Letterhead, 'inline'>,
): string {
  const { light, dark } = accent ?? OURS;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeMarkup(subject)}</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .canvas { background: #0c1017 !important; }
  .panel { background: #151b25 !important; border-color: #2b3442 !important; }
  .text { color: #e9edf4 !important; }
  .muted { color: #aeb6c3 !important; }
  .logo { background: #ffffff !important; padding: 4px !important; border-radius: 6px !important; }
  .button { background: ${dark.accent} !important; color: ${dark['on-accent']} !important; }
  .address { color: ${dark['accent-text']} !important; }
}
</style>
</head>
<body class="canvas" style="margin:0;padding:0;background:#f6f7fa">
<table role="presentation" class="canvas" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f7fa">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="panel" width="100%" cellpadding="0" cellspacing="0" style="${PANEL}">
<tr><td style="padding:32px 28px;${FONT}">
${logo === null ? '' : logoAsHtml(logo)}<h1 class="text" style="margin:0 0 16px;font-size:22px;line-height:28px;font-weight:650;color:#0f1726">${escapeMarkup(subject)}</h1>
${paragraphs.map((paragraph) => asHtml(paragraph, light)).join('\n')}
</td></tr>
</table>
<p class="muted" style="margin:16px 0 0;${FONT};font-size:13px;line-height:20px;color:#4b5361">${escapeMarkup(foot)}</p>
</td></tr>
</table>
</body>
</html>
`;
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const PANEL = 'max-width:520px;background:#ffffff;border:1px solid #dbdfe6;border-radius:12px';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;font-size:16px;line-height:24px;font-weight:600;text-decoration:none';
const ADDRESS = 'font-size:13px;line-height:20px;word-break:break-all';
/** Of shared/ui/tokens.css. */
const OURS: { readonly light: MailColours; readonly dark: MailColours } = {
  light: { accent: '#204fb5', 'on-accent': '#ffffff', 'accent-text': '#1d4aac' },
  dark: { accent: '#8fb3ff', 'on-accent': '#081734', 'accent-text': '#9dbdff' },
};
type MailColours = Pick<Accent['light'], 'accent' | 'on-accent' | 'accent-text'>;

function logoAsHtml({ cid, width, height, name }: NonNullable<Letterhead['logo']>): string {
  return `<p style="margin:0 0 20px"><img class="logo" src="cid:${escapeMarkup(cid)}" width="${width}" height="${height}" alt="${escapeMarkup(name)}" style="display:block;border:0"></p>
`;
}

function asHtml(paragraph: Paragraph, colours: MailColours): string {
  switch (paragraph.kind) {
    case 'words':
      return `<p class="text" style="margin:0 0 16px;font-size:15px;line-height:24px;color:#0f1726">${escapeMarkup(paragraph.words)}</p>`;
    case 'link': {
      const url = escapeMarkup(paragraph.url);
      return `<p style="margin:0 0 8px"><a class="button" href="${url}" style="${BUTTON};background:${colours.accent};color:${colours['on-accent']}">${escapeMarkup(paragraph.words)}</a></p>
<p style="margin:0 0 16px"><a class="address" href="${url}" style="${ADDRESS};color:${colours['accent-text']}">${url}</a></p>`;
    }
    case 'picture': {
      const { cid, pixels, description } = paragraph;
      return `<p style="margin:0 0 16px"><img src="cid:${escapeMarkup(cid)}" width="${pixels}" height="${pixels}" alt="${escapeMarkup(description)}" style="display:block;background:#ffffff;border-radius:12px"></p>`;
    }
  }
}
