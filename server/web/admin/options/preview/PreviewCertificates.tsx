import { FactList } from '../../../../../shared/ui/content/FactList.tsx';
import { ListRow } from '../../../../../shared/ui/content/ListRow.tsx';
import { Icon } from '../../../../../shared/ui/icons/Icon.tsx';
import { PURPOSE_SIGNS } from '../../../../../shared/ui/icons/purpose-signs.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';
import { useTexts } from '../use-texts.ts';
import { sameSubjects } from './same-subjects.ts';

/** Each certificate with key and validity, and its subject. */
export function PreviewCertificates({
  certificates,
}: {
  certificates: NonNullable<OptionPreview['result']>['certificates'];
}) {
  const { preview, ui, formats } = useTexts();
  const words = preview.subject;
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
            title={ui.purposes[purpose]}
            sub={preview.validFor(keyAlgorithm, formats.day(validFrom), formats.day(validUntil))}
          />
        ))}
      </ul>
      {subjects.map(({ subject, email, purposes }) => (
        <div key={purposes.join()} class="preview-subject">
          {subjects.length > 1 && (
            <p class="c-small">{preview.subjectFor(purposes.map((purpose) => ui.purposes[purpose]).join(', '))}</p>
          )}
          <FactList
            facts={[
              [words.commonName, subject.commonName],
              [words.givenName, subject.givenName],
              [words.surname, subject.surname],
              [words.organizationName, subject.organizationName],
              [words.serialNumber, subject.serialNumber],
              [words.email, email],
            ]}
          />
        </div>
      ))}
    </>
  );
}
