import { decodePunycode, encodePunycode } from './punycode.ts';

/** RFC 1035 §2.3.4, in octets: of a label, and of a name without its final dot. */
const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** RFC 5892 §2.6: letters that are kept although a mapping would replace them. */
const KEPT = /^[ßς\u06FD\u06FE\u0F0B\u3007]$/;
/**
 * RFC 5892 §2.6 to §2.9, and what case folding would change: tatweel and its kind, old Hangul, Cherokee, older Cyrillic
 * forms, marks for symbols.
 */
const NEVER =
  /\u0345|\u0640|\u07FA|[\u302E\u302F]|[\u3031-\u3035\u303B]|[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]|[\u13A0-\u13FF\uAB70-\uABBF\u1C80-\u1C88]|[\u20D0-\u20FF]|\p{Default_Ignorable_Code_Point}/u;
/** The blocks of right-to-left scripts (Unicode Standard §2.8). */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A domain name in A-labels and lower case (RFC 5890 §2.3.2.1); null = it is not a domain name. This does not parse
 * URLs: an address with a path, a port or an IP number is refused. Nothing but case is mapped (IDNA2008, RFC 5891 §5):
 * text that IDNA would map to another name, such as full-width letters, is refused, and so is an `xn--` label that does
 * not decode. Joiners are refused as well.
 */
export function asciiDomain(name: string): string | null {
  const labels = name.toLowerCase().normalize('NFC').split('.').map(asciiLabel);
  if (!labels.every((label) => label !== null)) return null;
  const ascii = labels.join('.');
  // Many programs read a name that ends in a number as an IPv4 address.
  return ascii.length > LONGEST_NAME || /^\d+$/.test(labels.at(-1) ?? '') ? null : ascii;
}

function asciiLabel(label: string): string | null {
  if (/^[a-z0-9-]+$/.test(label)) return isAsciiLabel(label) ? label : null;
  if (!isULabel(label)) return null;
  const encoded = `xn--${encodePunycode(label)}`;
  return encoded.length <= LONGEST_LABEL ? encoded : null;
}

/**
 * Letters, digits and hyphens (RFC 5890 §2.3.1); after `xn--`, what decodes to a U-label and encodes back to itself.
 */
function isAsciiLabel(label: string): boolean {
  if (label.length > LONGEST_LABEL || /^-|-$/.test(label)) return false;
  if (!label.startsWith('xn--')) return true;
  const decoded = decodePunycode(label.slice(4));
  return decoded !== null && isULabel(decoded) && `xn--${encodePunycode(decoded)}` === label;
}

/** RFC 5891 §4.2: has a character outside ASCII, is in NFC, and all its characters may appear in a label. */
function isULabel(label: string): boolean {
  return (
    /[\u0080-\u{10FFFF}]/u.test(label) &&
    label.normalize('NFC') === label &&
    !/^[-\p{M}]|-$|^..--/u.test(label) &&
    Array.from(label).every(isValid) &&
    // RFC 5892 A.8 and A.9: Arabic digits of one set only.
    !(/[\u0660-\u0669]/.test(label) && /[\u06F0-\u06F9]/.test(label)) &&
    (!RIGHT_TO_LEFT.test(label) || keepsDirection(label))
  );
}

/** PVALID of RFC 5892 §3. */
function isValid(character: string): boolean {
  if (/^[a-z0-9-]$/.test(character) || KEPT.test(character)) return true;
  const folded = character.normalize('NFKC').toLowerCase().normalize('NFKC');
  return (
    /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}]$/u.test(character) &&
    folded === character &&
    !NEVER.test(character) &&
    !NEVER.test(character.normalize('NFD'))
  );
}

/**
 * The Bidi rule of RFC 5893 §2 for a right-to-left label: no letters of the other direction; starts with a letter, no
 * mark alone.
 */
function keepsDirection(label: string): boolean {
  return Array.from(label).every((character, at) =>
    at === 0
      ? /\p{L}/u.test(character) && RIGHT_TO_LEFT.test(character)
      : RIGHT_TO_LEFT.test(character) || /[\d\p{Mn}-]/u.test(character),
  );
}
