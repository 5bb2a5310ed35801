import type { Purpose } from '../../certificate.ts';
import { CopyText } from '../controls/CopyText.tsx';
import { Icon } from '../icons/Icon.tsx';
import { PURPOSE_SIGNS } from '../icons/purpose-signs.ts';
import { useClientTexts } from '../language/use-texts.ts';
import { FactList } from './FactList.tsx';
import { ListRow } from './ListRow.tsx';
import { More } from './More.tsx';
import { Pill } from './Pill.tsx';
import { shortSerial } from './short-serial.ts';
import './certificate-list.css';

/** The content of a certificate; times ISO, numbers hex. */
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
  const { ui, client, formats } = useClientTexts();
  const words = client.certificates;
  return (
    <>
      <h2 class="c-visually-hidden">{words.title}</h2>
      <ul class="c-certificates">
        {certificates.map(({ purpose, serialNumber, notAfter }) => (
          <ListRow
            key={purpose}
            as="li"
            lead={<Icon name={PURPOSE_SIGNS[purpose]} />}
            title={ui.purposes[purpose]}
            sub={<span class="c-serial">{words.serial(shortSerial(serialNumber))}</span>}
            end={<Pill state={new Date(notAfter) < now ? 'expired' : 'valid'} />}
          />
        ))}
      </ul>
      <More label={words.more}>
        {certificates.map((certificate) => (
          <section key={certificate.purpose} class="c-certificate-facts">
            <h3>
              {words.inDetail(ui.purposes[certificate.purpose], (unseen) => (
                <span class="c-visually-hidden">{unseen}</span>
              ))}
            </h3>
            <FactList
              layout="stacked"
              facts={[
                [
                  words.serialNumber,
                  <CopyText
                    text={certificate.serialNumber}
                    label={words.serialNumberOf(ui.purposes[certificate.purpose])}
                  />,
                ],
                [
                  words.thumbprint,
                  <CopyText
                    text={certificate.thumbprint}
                    label={words.thumbprintOf(ui.purposes[certificate.purpose])}
                  />,
                ],
                [words.subject, <bdi>{certificate.subject}</bdi>],
                [words.issuer, <bdi>{certificate.issuer}</bdi>],
                [words.valid, words.fromTo(formats.day(certificate.notBefore), formats.day(certificate.notAfter))],
                [words.key, certificate.keyAlgorithm],
              ]}
            />
          </section>
        ))}
      </More>
    </>
  );
}
