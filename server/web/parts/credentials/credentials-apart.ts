import type { CredentialsTexts } from '../../../../shared/texts/en/credentials.ts';
import type { Formats } from '../../../../shared/texts/make-formats.ts';
import { nameApart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

interface Words {
  readonly credentials: CredentialsTexts;
  readonly formats: Formats;
}

/** What distinguishes credentials of one name: their device and their date. */
export function credentialsApart(
  all: readonly Credential[],
  { credentials, formats }: Words,
): (credential: Credential) => string | null {
  return tellApart(all, {
    nameOf: ({ name }) => name,
    detailOf: ({ deviceName, createdAt }) => {
      const since = credentials.since(formats.moment(createdAt));
      return deviceName === null ? since : nameApart(deviceName, since);
    },
  });
}
