import type { ComponentChildren } from 'preact';
import type { Mark } from '../../../../shared/texts/rich.ts';
import { Apart } from '../../../../shared/ui/content/tell-apart.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';
import { useTexts } from '../texts/use-texts.tsx';

interface DownloadsProps {
  certificate: Certificate;
  /** What distinguishes it from others for the same purpose. */
  apart?: string | null;
  small?: boolean;
}

/** The certificate as a file; the server names it. */
export function Downloads({ certificate, apart = null, small = false }: DownloadsProps) {
  const { certificates, ui } = useTexts();
  const { id } = certificate;
  const purpose = ui.purposes[certificate.purpose];
  const heard: Mark<ComponentChildren> = (words) => <span class="c-visually-hidden">{words}</span>;
  return (
    <>
      <LinkButton small={small} icon="download" href={`/api/certificates/${id}.pem`} download>
        {certificates.download('PEM', purpose, heard)}
        <Apart by={apart} />
      </LinkButton>
      <LinkButton small={small} icon="download" href={`/api/certificates/${id}.der`} download>
        {certificates.download('DER', purpose, heard)}
        <Apart by={apart} />
      </LinkButton>
    </>
  );
}
