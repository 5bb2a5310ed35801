import type { Purpose } from '../certificate.ts';
import { CopyText } from './CopyText.tsx';
import { FactList } from './FactList.tsx';
import { formatDate } from './format-date.ts';
import { Icon } from './Icon.tsx';
import { ListRow } from './ListRow.tsx';
import { More } from './More.tsx';
import { Pill } from './Pill.tsx';
import { PURPOSE_SIGNS } from './purpose-signs.ts';
import { shortSerial } from './short-serial.ts';
import './certificate-list.css';

/** What a certificate says; times ISO, numbers hex. */
export interface ListedCertificate {
  readonly purpose: Purpose;
  readonly serialNumber: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly thumbprint: string;
  readonly keyAlgorithm: string;
}

export interface CertificateListProps {
  certificates: readonly ListedCertificate[];
  now: Date;
}

/** What is on the card: purpose, number and state of each certificate, the rest one level down. */
export function CertificateList({ certificates, now }: CertificateListProps) {
  return (
    <>
      <h2 class="c-visually-hidden">Certificates</h2>
      <ul class="c-certificates">
        {certificates.map(({ purpose, serialNumber, notAfter }) => (
          <ListRow
            key={purpose}
            as="li"
            lead={<Icon name={PURPOSE_SIGNS[purpose]} />}
            title={purpose}
            sub={<span class="c-serial">No. {shortSerial(serialNumber)}</span>}
            end={<Pill state={new Date(notAfter) < now ? 'expired' : 'valid'} />}
          />
        ))}
      </ul>
      <More label="More details">
        {certificates.map((certificate) => (
          <section key={certificate.purpose} class="c-certificate-facts">
            <h3>
              {certificate.purpose}
              <span class="c-visually-hidden"> in detail</span>
            </h3>
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
                ['Subject', <bdi>{certificate.subject}</bdi>],
                ['Issuer', <bdi>{certificate.issuer}</bdi>],
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
