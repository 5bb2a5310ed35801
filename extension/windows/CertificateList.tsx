import type { CertificateFacts } from '../../shared/card/record.ts';
import type { Purpose } from '../../shared/certificate.ts';
import { CopyText } from '../../shared/ui/CopyText.tsx';
import { FactList } from '../../shared/ui/FactList.tsx';
import { formatDate } from '../../shared/ui/format-date.ts';
import { Icon, type IconName } from '../../shared/ui/Icon.tsx';
import { ListRow } from '../../shared/ui/ListRow.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Pill } from '../../shared/ui/Pill.tsx';
import { shortSerial } from './short-serial.ts';

const SIGNS = { authentication: 'person', signature: 'pen', encryption: 'key' } as const satisfies Record<
  Purpose,
  IconName
>;

export interface CertificateListProps {
  certificates: readonly CertificateFacts[];
  now: Date;
}

/** What is on the card: purpose, number and state of each certificate, the rest one level down. */
export function CertificateList({ certificates, now }: CertificateListProps) {
  return (
    <>
      <h2 class="c-visually-hidden">Certificates</h2>
      <ul class="x-certificates">
        {certificates.map(({ purpose, serialNumber, notAfter }) => (
          <ListRow
            key={purpose}
            as="li"
            lead={<Icon name={SIGNS[purpose]} />}
            title={purpose}
            sub={<span class="x-serial">No. {shortSerial(serialNumber)}</span>}
            end={<Pill state={new Date(notAfter) < now ? 'expired' : 'valid'} />}
          />
        ))}
      </ul>
      <More label="More details">
        {certificates.map((certificate) => (
          <section key={certificate.purpose} class="x-certificate-facts">
            <h3>{certificate.purpose}</h3>
            <FactList
              layout="stacked"
              facts={[
                [
                  'Serial number',
                  <CopyText text={certificate.serialNumber} label={`${certificate.purpose} serial number`} />,
                ],
                [
                  'Thumbprint (SHA-256)',
                  <CopyText text={certificate.thumbprint} label={`${certificate.purpose} thumbprint`} />,
                ],
                ['Subject', certificate.subject],
                ['Issuer', certificate.issuer],
                ['Valid', `${formatDate(certificate.notBefore)} to ${formatDate(certificate.notAfter)}`],
                ['Key', certificate.keyAlgorithm],
              ]}
            />
          </section>
        ))}
      </More>
    </>
  );
}
