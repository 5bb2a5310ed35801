import { join } from 'node:path';
import { type KeyFolder, openKeyFolder } from './adapters/keys/open-key-folder.ts';
import { identifySecrets } from './adapters/keys/seal-secrets.ts';
import { readBuildDate, refuseEarlyClock } from './build-date.ts';
import type { Ca } from './ca/ca.ts';
import { derNameText } from './ca/der/der-name-text.ts';
import { authorityName } from './ca/open/authority-name.ts';
import { openKnownCa } from './ca/open/open-known-ca.ts';
import { type CaStores, hasNoCa, type RecalledCa, recallCa } from './ca/open/recall-ca.ts';
import { currentCrl } from './ca/status/current-crl.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { explainFailure, StartError } from './start-error.ts';

interface Surroundings {
  readonly store: { transaction<T>(work: (stores: CaStores) => Promise<T>): Promise<T> };
  readonly publicUrl: string;
  readonly clock: () => Date;
  readonly random: (length: number) => Uint8Array;
  readonly log: Log;
}

/** Opens the key folder and the CA that the database belongs to. Throws StartError when something is missing. */
export async function openAuthorities(
  config: Config,
  { store, publicUrl, clock, random, log }: Surroundings,
): Promise<{ keys: KeyFolder; ca: Ca }> {
  const recalled = await store.transaction(recallCa);
  const keys = await openKeyFolder({
    folder: join(config.dataDir, 'keys'),
    passphrase: config.caPassphrase,
    needed: neededFiles(recalled),
  }).catch((error) => explainFailure('The key folder', error));
  // Plain http: what it serves is signed, and checking https would need it already.
  const undecided = config.pkiUrl === null && publicUrl.startsWith('https:');
  const ca = await openKnownCa({
    store,
    recalled,
    keys,
    clock,
    random,
    keyFolder: identifySecrets(keys),
    pkiUrl: config.pkiUrl ?? publicUrl,
    organization: config.organization,
    judgeMaking() {
      refuseEarlyClock(clock(), readBuildDate());
      if (undecided) throw undecidedAddress();
    },
  }).catch((error) => explainFailure('The certificate authority', error));
  // The name of a CA appears in every certificate under it.
  if (!Buffer.from(authorityName(config.organization, 'issuing')).equals(ca.issuing.subject)) {
    const authority = derNameText(ca.issuing.subject);
    log.info('the certificate authority keeps the name that it was made with', {
      organization: config.organization.name,
      authority,
    });
  }
  if (undecided)
    log.warn('certificates name an https address for revocation lists, which few programs fetch', { set: 'PKI_URL' });
  if (ca.root.privateKey === null) log.warn('the key of the root CA is not here: its revocation list is not renewed');
  // If the root is taken offline tomorrow, it leaves a list that lasts.
  else await currentCrl(ca, 'root', store, clock());
  return { keys, ca };
}

/** A root may be kept offline; if the database does not know it, it has to be present once. */
function neededFiles(recalled: RecalledCa): readonly string[] {
  if (recalled.authorities.size > 0) return ['secrets', 'issuing.pem'];
  return hasNoCa(recalled) ? [] : ['secrets', 'root.pem', 'issuing.pem'];
}

function undecidedAddress(): StartError {
  return new StartError(
    'No certificate authority was made, because its certificates would name an https address for their revocation lists permanently: set PKI_PORT=80 (this server then serves /pki there in plain http), or PKI_URL=http://… where a proxy serves /pki.',
  );
}
