import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { CardFace } from '../../../../../shared/ui/CardFace.tsx';
import { FactList } from '../../../../../shared/ui/FactList.tsx';
import { ListRow } from '../../../../../shared/ui/ListRow.tsx';
import { MobileFace } from '../../../../../shared/ui/MobileFace.tsx';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';
import { useTexts } from '../../texts/use-texts.tsx';
import { describeOrder } from './describe-order.ts';
import { PreviewCertificates } from './PreviewCertificates.tsx';
import { PreviewPin } from './PreviewPin.tsx';

interface PreviewResultProps {
  kind: OptionKind;
  result: NonNullable<OptionPreview['result']>;
}

/** What one person would get, as it will look. */
export function PreviewResult({ kind, result }: PreviewResultProps) {
  const { sentMails } = useTexts();
  const { certificates, face, pin, ownNames, mails } = result;
  const Face = kind === 'virtual-smart-card' ? CardFace : MobileFace;
  return (
    <>
      <Part title="Face">
        <Face
          serverName={face.serverName}
          profileName={face.profileName}
          state="active"
          validUntil={face.validUntil}
          purposes={certificates.map(({ purpose }) => purpose)}
        />
        <FactList facts={[['User ID', face.userId]]} />
      </Part>
      <Part title="Certificates">
        <PreviewCertificates certificates={certificates} />
      </Part>
      <Part title="PIN">
        <PreviewPin policy={pin} ownNames={ownNames} />
      </Part>
      <Part title="Order">
        <FactList facts={describeOrder(kind, result)} />
      </Part>
      <Part title="Mails">
        {mails.length === 0 ? (
          <p class="c-small">This person is not told by email.</p>
        ) : (
          <ul class="preview-rows">
            {mails.map(({ when, subject, to }) => (
              <ListRow key={`${when} ${subject}`} as="li" level={4} title={subject} sub={sentMails.when[when](to)} />
            ))}
          </ul>
        )}
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="preview-part" aria-labelledby={id}>
      <h3 class="preview-part-title" id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}
