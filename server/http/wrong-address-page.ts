import { createHash } from 'node:crypto';
import type { Language } from '../../shared/languages.ts';
import { WRONG_ADDRESS_TEXTS } from '../../shared/texts/load/wrong-address.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:34rem;margin:15vh auto;padding:0 1.25rem}
h1{font-size:1.5rem;line-height:1.25}
a{overflow-wrap:anywhere}`;

/** For the policy of the page. */
export const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** `address`: the same page at the right URL. An empty icon, so that the browser requests none here. */
export function wrongAddressPage(
  { address, publicOrigin, organization }: { address: string; publicOrigin: string; organization: string },
  language: Language,
): string {
  const { title, headline, open } = WRONG_ADDRESS_TEXTS[language];
  const link = { html: `<a href="${escapeHtml(address)}">${escapeHtml(publicOrigin)}</a>` };
  const sentence = open(link).map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(headline(organization))}</h1>
<p>${sentence.join('')}</p>
</main>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
