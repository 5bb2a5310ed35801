import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';

/** The certificate as a file; the server names it. */
export function Downloads({ certificate, small = false }: { certificate: Certificate; small?: boolean }) {
  const { id, purpose } = certificate;
  const certificateWords = <span class="c-visually-hidden"> of the certificate for {purpose}</span>;
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
