import { sha256, toHex, utf8 } from '../../bytes.ts';
import { AppError } from '../../errors.ts';
import type { Answered, Card, SealedBox } from '../record.ts';
import { type Place, seal, unseal } from './seal.ts';

type Ordered = 'id' | 'origin' | 'order' | 'vault' | 'state';
/** What is sealed of a record. */
export type Factual =
  | Pick<Answered, Ordered>
  | Pick<Card, Ordered | 'credentialId' | 'validUntil' | 'certificates' | 'chain'>;

/**
 * What of a record never changes (its owner, server, holder, policy, keys and certificates) as one box under the master
 * key, so that an attacker who can write to the disk cannot assign the card to another server or person. `master`: the
 * card's master key, for `encrypt`.
 */
export async function sealFacts(record: Factual, master: CryptoKey): Promise<SealedBox> {
  return seal(await sha256(utf8(spell(record))), master, place(record.id));
}

/**
 * AppError `card_damaged` when a record is not as it was sealed. A record without a box is one of an earlier version,
 * but only where its slot says so too: `isBound` = the slot was made to go with a box. `master`: for `decrypt`.
 */
export async function refuseChangedFacts(
  record: Answered | Card,
  { master, isBound }: { readonly master: CryptoKey; readonly isBound: boolean },
): Promise<void> {
  if (record.facts === null && !isBound) return;
  const sealed = record.facts === null ? null : await unseal(record.facts, master, place(record.id));
  if (sealed === null || toHex(sealed) !== toHex(await sha256(utf8(spell(record)))))
    throw new AppError('card_damaged', 'Something of it that never changes was changed.');
}

/** In a fixed order, each value length-prefixed. An order without certificates is never taken for a card. */
function spell(record: Factual): string {
  const { id, origin, order, vault } = record;
  const { messageId, nonce, profile, pinPolicy, ownNames, rootCertificate } = order;
  const about = [profile.kind, profile.userId, profile.serverName, profile.name, profile.holder];
  const { minLength, maxLength, upperCase, lowerCase, digits, specialCharacters, trivialSequences } = pinPolicy;
  const policy = [minLength, maxLength, upperCase, lowerCase, digits, specialCharacters, trivialSequences];
  const keys = vault.keys.map(({ purpose, algorithm, publicKey }) => [purpose, algorithm, toHex(publicKey)]);
  const ordered = [id, origin, messageId, nonce, about, policy, ownNames, rootCertificate, keys];
  if (record.state === 'answered') return JSON.stringify(['order', ordered]);
  const certificates = record.certificates.map((one) => [
    ...[one.purpose, one.serialNumber, one.subject, one.issuer, one.notBefore, one.notAfter],
    ...[one.thumbprint, one.keyAlgorithm, one.der],
  ]);
  const { credentialId, validUntil, chain } = record;
  return JSON.stringify(['card', ordered, credentialId, validUntil, certificates, chain.map(toHex)]);
}

function place(cardId: string): Place {
  return { cardId, name: 'facts' };
}
