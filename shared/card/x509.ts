import 'reflect-metadata/lite'; // @peculiar/x509 needs it before its own first line

/**
 * The client's one way to @peculiar/x509 (52 KB gzip): imported by `make-request.ts` and `read-issued.ts` alone, which
 * are themselves loaded only while a card is made. Both hand it `crypto` at each call; nothing global is set.
 */
export {
  BasicConstraintsExtension,
  ChallengePasswordAttribute,
  Name,
  Pkcs10CertificateRequestGenerator,
  X509Certificate,
} from '@peculiar/x509';
