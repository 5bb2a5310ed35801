import type { Letter, Paragraph } from './letter.ts';

/** A letter as plain text; lines are as long as sentences are, mail programs wrap them. */
export function letterAsText({ paragraphs, sender }: Letter): string {
  return `${[...paragraphs.flatMap(asText), `-- \n${sender}`].join('\n\n')}\n`;
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
