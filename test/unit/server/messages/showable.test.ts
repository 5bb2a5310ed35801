import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { showable } from '../../../../server/messages/showable.ts';
import { ProvisioningOrder } from '../../../../shared/wire/message.ts';
import { anyText } from '../../../support/any-text.ts';

describe('showable', () => {
  it.each([
    ['a name as it is', 'Alice Berg', 'Alice Berg'],
    ['one of just 64 characters', 'a'.repeat(64), 'a'.repeat(64)],
    ['a longer one, cut', 'a'.repeat(65), `${'a'.repeat(63)}…`],
    ['whole letters', `${'a'.repeat(62)}🚀 and more`, `${'a'.repeat(62)}…`],
    ['no sign that turns the direction', 'Ali\u202Ece', 'Alice'],
    ['no blank that is no space', '\u3164\u2800Al\u200Bice\u{E0041}', 'Alice'],
    ['no line end', 'Alice\nBerg', 'AliceBerg'],
    ['something where there is nothing', '', '…'],
    ['something where there are blanks alone', '\u00a0\u3000 ', '…'],
  ])('shows %s', (_, name, shown) => expect(showable(name)).toBe(shown));

  it('makes what the contract takes of any text', () => {
    const { entries } = ProvisioningOrder.entries.profile;
    fc.assert(
      fc.property(anyText(), (name) => {
        expect(v.is(entries.serverName, showable(name))).toBe(true);
      }),
    );
  });
});
