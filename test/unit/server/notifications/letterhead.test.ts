import { describe, expect, it } from 'vitest';
import { letterAsHtml } from '../../../../server/notifications/letter-as-html.ts';
import { letterAsText } from '../../../../server/notifications/letter-as-text.ts';
import { makeLetterhead } from '../../../../server/notifications/letterhead.ts';
import { textsOfReader } from '../../../../server/notifications/texts-of-reader.ts';
import { deriveAccent } from '../../../../shared/accent.ts';
import type { Organization } from '../../../../shared/organization.ts';
import { EXAMPLE } from '../../../support/example-organization.ts';

const LETTER = {
  subject: 'Hello',
  paragraphs: [{ kind: 'link', words: 'Open', url: 'https://id.example.com/mobile-id' }],
} as const;

function write(more: Partial<Organization>) {
  const head = makeLetterhead(
    { ...EXAMPLE, ...more },
    'https://id.example.com',
    textsOfReader({ language: null, timeZone: null }),
  );
  return { text: letterAsText(LETTER, head), html: letterAsHtml(LETTER, head), inline: head.inline };
}

describe('what stands around a mail', () => {
  it.each([
    ['both', { mail: 'help@example.com', phone: '110' }, 'Questions? Your help desk: help@example.com, 110'],
    ['a mail address', { mail: 'help@example.com', phone: null }, 'Questions? Your help desk: help@example.com'],
    ['a telephone number', { mail: null, phone: '110' }, 'Questions? Your help desk: 110'],
    ['nothing', null, 'Questions? Ask your help desk.'],
  ])('says whom to ask where the settings name %s', (_, support, sentence) => {
    const { text, html } = write({ support });
    expect(text.split('\n').at(-2)).toBe(`${sentence} · Example AG · id.example.com`);
    expect(html).toContain(`${sentence} · Example AG · id.example.com</p>`);
  });

  it('has the logo in it, and the colours, in light and dark', () => {
    const logo = { type: 'image/png', bytes: new Uint8Array([1, 2, 3]), ratio: 10 } as const;
    const accent = deriveAccent('#0b655c');
    const { html, inline } = write({ name: 'A & "B"', logo, accent });
    expect(inline).toEqual([
      { cid: 'logo@chipless', filename: 'logo.png', contentType: 'image/png', content: logo.bytes },
    ]);
    expect(html).toContain(
      '<img class="logo" src="cid:logo@chipless" width="200" height="20" alt="A &amp; &quot;B&quot;"',
    );
    expect(html).toContain('background:#0b655c;color:#ffffff');
    expect(html).toContain(`.button { background: ${accent?.dark.accent} !important;`);
    expect(html).not.toContain('#204fb5');
  });

  it('has no logo in it that mail programs would not draw', () => {
    const logo = { type: 'image/svg+xml', bytes: new Uint8Array([1]), ratio: 1 } as const;
    const { html, inline } = write({ logo });
    expect([inline, html.includes('<img')]).toEqual([[], false]);
  });
});
