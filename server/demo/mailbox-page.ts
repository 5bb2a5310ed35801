import type { Language } from '../../shared/languages.ts';
import type { MailboxTexts } from '../../shared/texts/en/mailbox.ts';
import { MAILBOX_TEXTS } from '../../shared/texts/load/mailbox.ts';
import { escapeMarkup } from '../escape-markup.ts';
import type { ReceivedMail } from './mail-sink.ts';

/**
 * What the demo's mail server received, newest first: text with links to tap, and pictures. No script, no inline style.
 */
export function mailboxPage(mails: readonly ReceivedMail[], language: Language): string {
  const words = MAILBOX_TEXTS[language];
  const shown = mails.length === 0 ? `<p>${words.none}</p>` : '';
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Chipless</title>
<link rel="stylesheet" href="/demo/mailbox.css">
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.lead}</p>
${shown}${mails
  .toReversed()
  .map((mail) => asArticle(mail, words))
  .join('\n')}
</main>
</body>
</html>
`;
}

function asArticle({ to, subject, text, attachments }: ReceivedMail, words: MailboxTexts): string {
  const pictures = attachments
    .filter(({ contentType }) => contentType === 'image/png')
    .map(
      ({ contentBase64, filename }) =>
        `<img src="data:image/png;base64,${escapeMarkup(contentBase64)}" alt="${escapeMarkup(filename)}">`,
    );
  return `<article>
<h2>${escapeMarkup(subject)}</h2>
<p class="to">${escapeMarkup(words.to(to))}</p>
<p class="text">${linked(escapeMarkup(text.trim()))}</p>
${pictures.join('\n')}
</article>`;
}

/** Escaped text with its URLs made links; a URL ends before a space or anything that was escaped. */
function linked(escaped: string): string {
  return escaped.replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);
}

export const MAILBOX_STYLE = `
:root { color-scheme: light dark; --canvas: #f6f7fa; --panel: #ffffff; --line: #dbdfe6; --text: #0f1726; --muted: #4b5361; --link: #1d4aac; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0c1017; --panel: #151b25; --line: #2b3442; --text: #e9edf4; --muted: #aeb6c3; --link: #9dbdff; }
}
body { margin: 0; background: var(--canvas); color: var(--text); font: 15px/24px system-ui, sans-serif; }
main { max-width: 640px; margin: 0 auto; padding: 32px 16px; }
h1 { margin: 0 0 8px; font-size: 28px; line-height: 34px; }
h2 { margin: 0; font-size: 17px; line-height: 24px; }
article { margin: 16px 0; padding: 20px; background: var(--panel); border: 1px solid var(--line); border-radius: 12px; }
.to { margin: 0; color: var(--muted); font-size: 13px; line-height: 20px; }
.text { margin: 12px 0; white-space: pre-line; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
img { display: block; width: 232px; background: #ffffff; border-radius: 12px; }
`;
