import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { nameApart, tellApart } from '../../../../shared/ui/tell-apart.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';

/** What tells credentials of one name apart: where they live and since when. */
export function credentialsApart(all: readonly Credential[]): (credential: Credential) => string | null {
  return tellApart(all, {
    nameOf: ({ name }) => name,
    detailOf: ({ deviceName, createdAt }) => {
      const since = `since ${formatDate(createdAt)}, ${formatClock(createdAt)}`;
      return deviceName === null ? since : nameApart(deviceName, since);
    },
  });
}
