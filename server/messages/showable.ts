import { cutToShow, LONGEST_SHOWN, onlySeen } from '../../shared/wire/shown-text.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A name as a window with a PIN field shows it: without invisible characters, cut after whole letters to the length
 * that the contract allows. The certificate has the name as it is.
 */
export function showable(name: string): string {
  const seen = onlySeen(name);
  if (seen.length <= LONGEST_SHOWN) return cutToShow(seen);
  let cut = '';
  for (const { segment } of graphemes.segment(seen.slice(0, 2 * LONGEST_SHOWN))) {
    if (cut.length + segment.length >= LONGEST_SHOWN) break;
    cut += segment;
  }
  return cutToShow(`${cut}…`);
}
