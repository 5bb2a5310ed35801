import { toBase64 } from '../../shared/bytes.ts';
import { PURPOSES, type Purpose, type Subject } from '../../shared/certificate.ts';
import { FORMAT, type ProvisioningOrder } from '../../shared/wire/message.ts';
import type { Person } from '../identity/person.ts';
import type { Options } from '../options/credential-options.ts';
import type { StoredMessage } from './message-store.ts';
import { showable } from './showable.ts';

/** Shorter parts of a name occur in too many good PINs. */
const SHORTEST_NAME_PIECE = 3;
/** No PIN contains a longer part of a name. */
const LONGEST_NAME_PIECE = 100;
const MOST_NAME_PIECES = 200;

/** The order that the client gets for its ticket. The same message gives the same order, at any stage. */
export function buildProvisioningOrder(
  message: StoredMessage,
  options: Options,
  person: Person,
  { rootCertificate }: { readonly rootCertificate: Uint8Array },
): ProvisioningOrder {
  const subject = subjectOf(person, options);
  return {
    format: FORMAT,
    messageId: message.id,
    expiresAt: message.expiresAt.toISOString(),
    nonce: message.nonce,
    profile: {
      kind: options.kind,
      userId: showable(options.properties.userId),
      serverName: showable(options.properties.serverName),
      name: showable(options.properties.profileName),
      holder: showable(person.commonName),
    },
    keys: orderedPurposes(options).map((purpose) => ({
      purpose,
      algorithms: [options.keyAlgorithms[purpose]],
      subject,
    })),
    pinPolicy: { ...options.pin },
    ownNames: ownNames(person),
    rootCertificate: toBase64(rootCertificate),
    number: message.number,
  };
}

/** The purposes in the options, in the order of PURPOSES. */
export function orderedPurposes({ certificates }: Options): Purpose[] {
  return PURPOSES.filter((purpose) => certificates[purpose]);
}

/**
 * The subject of every certificate of this order. serialNumber is the person's id: unlike user name, name and email it
 * never changes and is never reassigned, so relying parties can identify the holder by it.
 */
export function subjectOf(person: Person, options: Options): Subject {
  return {
    organizationName: options.subject?.organization ?? options.properties.serverName,
    commonName: person.commonName,
    surname: person.surname,
    givenName: person.givenName,
    serialNumber: person.id,
  };
}

/** Parts of the person's own name that a PIN must not contain while trivial ones are refused. */
export function ownNames(person: Person): string[] {
  const [mailbox = ''] = person.email.split('@');
  const names = [person.givenName, person.surname, person.userName, mailbox];
  const pieces = names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)]);
  const told = pieces
    .map((piece) => piece.toLowerCase())
    .filter(({ length }) => length >= SHORTEST_NAME_PIECE && length <= LONGEST_NAME_PIECE);
  return [...new Set(told)].slice(0, MOST_NAME_PIECES);
}
