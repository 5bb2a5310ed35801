/** The words of an HTML mail as a person reads them, without what only programs see. */
export function wordsOfHtml(html: string): string[] {
  const shown = html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
  return wordsOf(shown);
}

/** The words of a text mail; without the line that starts a signature and the colon before an address. */
export function wordsOfText(text: string): string[] {
  return wordsOf(text.replace(/^-- $/m, '').replace(/:$/gm, ''));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
