import type { Purpose } from '../certificate.ts';
import type { CredentialKind } from '../credential.ts';
import type { PinPolicy } from '../pin-policy.ts';
import { LONGEST_DEVICE_NAME } from '../wire/message.ts';
import { cutToShow, LONGEST_CERTIFIED } from '../wire/shown-text.ts';
import type { CertificateFacts, ListedCard } from './record.ts';

/** What screens show of a card: no key, no secret. */
export interface CardSummary {
  readonly id: string;
  readonly origin: string;
  readonly serverName: string;
  readonly profileName: string;
  readonly holder: string;
  /** The holder's id in the server's organisation. */
  readonly userId: string;
  readonly kind: CredentialKind;
  /** `blocked`: too many wrong PINs. */
  readonly state: 'active' | 'blocked';
  readonly triesLeft: number;
  readonly validUntil: string;
  readonly certificates: readonly Omit<CertificateFacts, 'der'>[];
  readonly pinPolicy: PinPolicy;
  readonly ownNames: readonly string[];
  /** The name of this device on the server; null = not known here. */
  readonly deviceName: string | null;
}

const ORDER: readonly Purpose[] = ['authentication', 'signature', 'encryption'];

export function cardSummary(card: ListedCard): CardSummary {
  const { id, origin, order, vault, validUntil, certificates, deviceName } = card;
  const { profile, pinPolicy, ownNames } = order;
  return {
    id,
    origin,
    serverName: cutToShow(profile.serverName),
    profileName: cutToShow(profile.name),
    holder: cutToShow(profile.holder),
    userId: cutToShow(profile.userId),
    kind: profile.kind,
    state: vault.triesLeft === 0 ? 'blocked' : 'active',
    triesLeft: vault.triesLeft,
    validUntil,
    certificates: certificates
      .toSorted((a, b) => ORDER.indexOf(a.purpose) - ORDER.indexOf(b.purpose))
      // Earlier versions stored names of certificates at any length.
      .map((one) => ({
        ...one,
        subject: cutToShow(one.subject, LONGEST_CERTIFIED),
        issuer: cutToShow(one.issuer, LONGEST_CERTIFIED),
      })),
    pinPolicy,
    ownNames,
    deviceName: deviceName === null ? null : cutToShow(deviceName, LONGEST_DEVICE_NAME),
  };
}
