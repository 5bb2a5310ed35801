import { toHex, utf8 } from '../../../shared/bytes.ts';

/**
 * Text in quoted-printable (RFC 2045 §6.7) of its UTF-8: ASCII in lines of at most 76 characters. Any line break
 * becomes CRLF.
 */
export function encodeQuotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => fold(line.replace(/[^\t !-<>-~]+|[\t ]$/gu, quote)))
    .join('\r\n');
}

function quote(characters: string): string {
  return toHex(utf8(characters)).toUpperCase().replace(/../g, '=$&');
}

/** By soft line breaks, none of them inside a quoted octet. */
function fold(line: string): string {
  return line.length <= 76 ? line : (line.match(/.{1,75}(?<!=.?)/g) ?? []).join('=\r\n');
}
