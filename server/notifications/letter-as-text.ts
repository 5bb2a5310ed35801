import type { Letter, Paragraph } from './letter.ts';
import type { Letterhead } from './letterhead.ts';

/** A letter as plain text; one line per paragraph, mail programs wrap them. */
export function letterAsText({ paragraphs }: Letter, { foot }: Pick<Letterhead, 'foot'>): string {
  return `${[...paragraphs.flatMap(asText), `-- \n${foot}`].join('\n\n')}\n`;
}

function asText(paragraph: Paragraph): string[] {
  switch (paragraph.kind) {
    case 'words':
      return [paragraph.words];
    case 'link':
      return [`${paragraph.words}:\n${paragraph.url}`];
    case 'picture':
      return [];
  }
}
