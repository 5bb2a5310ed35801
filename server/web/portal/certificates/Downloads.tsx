import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { Certificate } from '../../../../shared/wire/credential.ts';

/** The certificate as a file; the server names it. */
export function Downloads({ certificate: { id } }: { certificate: Certificate }) {
  return (
    <>
      <LinkButton icon="download" href={`/api/certificates/${id}.pem`} download>
        PEM
      </LinkButton>
      <LinkButton icon="download" href={`/api/certificates/${id}.der`} download>
        DER
      </LinkButton>
    </>
  );
}
