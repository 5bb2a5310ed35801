/**
 * The only import of @peculiar/x509. Its dependency injection needs Reflect.getMetadata before it is loaded, and its
 * process-wide provider is set here: the runtime's own WebCrypto, which supports every algorithm we use.
 */
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(globalThis.crypto);

export { x509 };
