/**
 * The identity of the extension wherever no store signs it (development, tests, installed from a folder): Chromium derives
 * the id from this public key. Its private half was never kept; stores replace both by their own.
 */
export const DEVELOPMENT_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqri/+nCc9QbrkuLItia6F77gz614LpFaNiZQD5+0b7H4whh/OireTcXnsSzZE5R4StnoFcnFtF3XKZWwwzYtISGPYQWgcnzdz4NDV161b5IUOUu3OMM4JDr45Hh2oXEJhdFwD/JIMKSaYTeGqkt1ZOg9Bkoa/uT+LdjAsHTB5c3cbqQW5OsL/KakEuE9MESrfayyybaSHFjrn9F/z8MZHEnDKy6QKCOpeqPQ1VIALT6X6vkEz1PLL4sQ75F2jO+vNRNaSKBlmtIDBa4slR6W3MNfAadk9ugtXsL0OBFRh7L2M7dSAc8SKC6FcyBsIZ9XlMy/tY9kkpL+3PCAcpyRwQIDAQAB';

/** SHA-256 of the key, its first 16 bytes, each hex digit as a letter from a to p. */
export const DEVELOPMENT_ID = 'kpllmnfbacgfgcgkljpcpcdlfcbhhcge';
