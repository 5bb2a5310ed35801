import { FactList } from '../../../../../shared/ui/FactList.tsx';
import { formatDate } from '../../../../../shared/ui/format-date.ts';
import { Icon } from '../../../../../shared/ui/Icon.tsx';
import { ListRow } from '../../../../../shared/ui/ListRow.tsx';
import { PURPOSE_SIGNS } from '../../../../../shared/ui/purpose-signs.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';
import { sameSubjects } from './same-subjects.ts';

/** Each certificate with key and validity, and its subject. */
export function PreviewCertificates({
  certificates,
}: {
  certificates: NonNullable<OptionPreview['result']>['certificates'];
}) {
  const subjects = sameSubjects(certificates);
  return (
    <>
      <ul class="preview-rows">
        {certificates.map(({ purpose, keyAlgorithm, validFrom, validUntil }) => (
          <ListRow
            key={purpose}
            as="li"
            level={4}
            lead={<Icon name={PURPOSE_SIGNS[purpose]} />}
            title={purpose}
            sub={`${keyAlgorithm} · ${formatDate(validFrom)} to ${formatDate(validUntil)}`}
          />
        ))}
      </ul>
      {subjects.map(({ subject, email, purposes }) => (
        <div key={purposes.join()} class="preview-subject">
          {subjects.length > 1 && <p class="c-small">For {purposes.join(', ')}</p>}
          <FactList
            facts={[
              ['Common name', subject.commonName],
              ['Given name', subject.givenName],
              ['Surname', subject.surname],
              ['Organization', subject.organizationName],
              ['Serial number', subject.serialNumber],
              ['Email', email],
            ]}
          />
        </div>
      ))}
    </>
  );
}
