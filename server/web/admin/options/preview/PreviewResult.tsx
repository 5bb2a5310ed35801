import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { FactList } from '../../../../../shared/ui/content/FactList.tsx';
import { ListRow } from '../../../../../shared/ui/content/ListRow.tsx';
import { CardFace } from '../../../../../shared/ui/faces/CardFace.tsx';
import { MobileFace } from '../../../../../shared/ui/faces/MobileFace.tsx';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';
import { useTexts } from '../use-texts.ts';
import { describeOrder } from './describe-order.ts';
import { PreviewCertificates } from './PreviewCertificates.tsx';
import { PreviewPin } from './PreviewPin.tsx';

interface PreviewResultProps {
  kind: OptionKind;
  result: NonNullable<OptionPreview['result']>;
}

/** What one person would get, as it will look. */
export function PreviewResult({ kind, result }: PreviewResultProps) {
  const { certificates, face, pin, ownNames, mails } = result;
  const { preview, sentMails } = useTexts();
  const { parts } = preview;
  const Face = kind === 'virtual-smart-card' ? CardFace : MobileFace;
  return (
    <>
      <Part title={parts.face}>
        <Face
          serverName={face.serverName}
          profileName={face.profileName}
          state="active"
          validUntil={face.validUntil}
          purposes={certificates.map(({ purpose }) => purpose)}
        />
        <FactList facts={[[preview.userId, face.userId]]} />
      </Part>
      <Part title={parts.certificates}>
        <PreviewCertificates certificates={certificates} />
      </Part>
      <Part title={parts.pin}>
        <PreviewPin policy={pin} ownNames={ownNames} />
      </Part>
      <Part title={parts.order}>
        <FactList facts={describeOrder(kind, result, preview.order)} />
      </Part>
      <Part title={parts.mails}>
        {mails.length === 0 ? (
          <p class="c-small">{preview.noMails}</p>
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
