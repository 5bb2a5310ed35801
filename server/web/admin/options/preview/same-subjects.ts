import type { Purpose } from '../../../../../shared/certificate.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

type Certificate = NonNullable<OptionPreview['result']>['certificates'][number];

/** A subject of certificates, with the purposes of those that have it. */
export interface SubjectOfSome extends Pick<Certificate, 'subject' | 'email'> {
  readonly purposes: readonly Purpose[];
}

/** Certificates mostly have the same subject: each text once, in the order of the certificates. */
export function sameSubjects(certificates: readonly Certificate[]): SubjectOfSome[] {
  const found = new Map<string, SubjectOfSome>();
  for (const { purpose, subject, email } of certificates) {
    const key = JSON.stringify([subject, email]);
    found.set(key, { subject, email, purposes: [...(found.get(key)?.purposes ?? []), purpose] });
  }
  return [...found.values()];
}
