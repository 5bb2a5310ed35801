import { toBase64, utf8 } from '../../../shared/bytes.ts';
import { oneLine } from '../../notifications/one-line.ts';
import type { Mail } from '../../notifications/send-mail.ts';
import { encodeQuotedPrintable } from './encode-quoted-printable.ts';

/** The sender of a mail. */
export interface Mailbox {
  readonly name: string;
  /** Checked by `readMailbox`. */
  readonly address: string;
}

/**
 * A mail as it travels (RFC 5322, MIME): its text, and its HTML with the pictures that it shows. `to` has been checked
 * by `readMailbox`.
 */
export function writeMessage(
  { subject, text, html, inline, messageId }: Mail,
  { from, to, at }: { readonly from: Mailbox; readonly to: string; readonly at: Date },
): string {
  const page = textPart('text/html', html);
  const shown = inline.length === 0 ? page : multipart('related', [page, ...inline.map(inlinePart)]);
  return [
    // No machine reads automatic replies (RFC 3834).
    'Auto-Submitted: auto-generated',
    `From: ${writeMailbox(from)}`,
    `To: ${to}`,
    `Subject: ${writeSubject(subject)}`,
    `Message-ID: ${messageId}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    multipart('alternative', [textPart('text/plain', text), shown]),
  ].join('\r\n');
}

/** The boundary occurs in no part: `=_` is neither quoted-printable nor base64 (RFC 2045 §6.7). */
function multipart(kind: 'alternative' | 'related', parts: readonly string[]): string {
  const boundary = `=_${kind}`;
  const type = kind === 'related' ? '; type="text/html"' : '';
  const between = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}${type}; boundary="${boundary}"\r\n\r\n${between}--${boundary}--\r\n`;
}

function textPart(type: 'text/plain' | 'text/html', text: string): string {
  const headers = [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: quoted-printable'];
  return [...headers, '', encodeQuotedPrintable(text)].join('\r\n');
}

function inlinePart({ cid, filename, contentType, content }: Mail['inline'][number]): string {
  return [
    `Content-Type: ${contentType}; name="${filename}"`,
    `Content-ID: <${cid}>`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: inline; filename="${filename}"`,
    '',
    toBase64(content).replace(/.{76}(?!$)/g, '$&\r\n'),
  ].join('\r\n');
}

/** A mailbox (RFC 5322 §3.4) whose name is atoms, a quoted string or encoded words. */
function writeMailbox({ name, address }: Mailbox): string {
  const text = oneLine(name);
  if (text === '') return `<${address}>`;
  if (!isPlain(text) || /["\\]/.test(text)) return `${encodeWords(text)}\r\n <${address}>`;
  return `${/[^\w ]/.test(text) ? `"${text}"` : text} <${address}>`;
}

function writeSubject(subject: string): string {
  const text = oneLine(subject);
  return isPlain(text) ? text : encodeWords(text);
}

/** Short enough for a line, and nothing that readers would decode. */
function isPlain(text: string): boolean {
  return /^[ -~]{0,60}$/.test(text) && !text.includes('=?');
}

/** Octets in an encoded word: the lines of such a header have 76 characters at most, its name included. */
const MOST_OCTETS = 39;

/** Encoded words (RFC 2047), a line each, of whole characters. */
function encodeWords(text: string): string {
  const words: string[] = [''];
  for (const character of text) {
    const longer = `${words.at(-1)}${character}`;
    if (utf8(longer).length > MOST_OCTETS) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${toBase64(utf8(word))}?=`).join('\r\n ');
}
