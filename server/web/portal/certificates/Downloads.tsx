import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import { Apart } from '../../../../shared/ui/tell-apart.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';

interface DownloadsProps {
  certificate: Certificate;
  /** What tells it apart from others for the same purpose. */
  apart?: string | null;
  small?: boolean;
}

/** The certificate as a file; the server names it. */
export function Downloads({ certificate, apart = null, small = false }: DownloadsProps) {
  const { id, purpose } = certificate;
  const certificateWords = (
    <>
      <span class="c-visually-hidden"> of the certificate for {purpose}</span>
      <Apart by={apart} />
    </>
  );
  return (
    <>
      <LinkButton small={small} icon="download" href={`/api/certificates/${id}.pem`} download>
        PEM{certificateWords}
      </LinkButton>
      <LinkButton small={small} icon="download" href={`/api/certificates/${id}.der`} download>
        DER{certificateWords}
      </LinkButton>
    </>
  );
}
