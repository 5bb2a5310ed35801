import * as v from 'valibot';
import { ACT_REFUSED, Acts, processName, reason } from './act.ts';
import { endpoint } from './endpoint.ts';
import { certificateState, credentialKind, credentialState, id, instant, purpose } from './fields.ts';

export const Certificate = v.object({
  id,
  credentialId: id,
  credentialName: v.string(),
  purpose,
  state: certificateState,
  /** Hex, as openssl prints it. */
  serialNumber: v.string(),
  subject: v.string(),
  issuer: v.string(),
  notBefore: instant,
  notAfter: instant,
  /** SHA-256 over the DER, hex. */
  thumbprint: v.string(),
  revokedAt: v.nullable(instant),
  revocationReason: v.nullable(v.string()),
});
export type Certificate = v.InferOutput<typeof Certificate>;

export const Credential = v.object({
  id,
  kind: credentialKind,
  state: credentialState,
  name: v.string(),
  serverName: v.string(),
  deviceName: v.nullable(v.string()),
  /** null while registered. */
  validUntil: v.nullable(instant),
  createdAt: instant,
  /** When and why it was locked, or null. */
  lockedAt: v.nullable(instant),
  lockedReason: v.nullable(v.string()),
  /** null = its own client, or not known. `self`: its holder. */
  lockedBy: v.nullable(v.object({ self: v.boolean(), name: v.string() })),
  /** The run that makes it, while registered. */
  runId: v.nullable(id),
  certificates: v.array(Certificate),
  /** What the caller can do with it now, and why the rest cannot be done. */
  acts: Acts,
});
export type Credential = v.InferOutput<typeof Credential>;

export const listCredentials = endpoint({
  name: 'listCredentials',
  method: 'GET',
  path: '/api/credentials',
  auth: 'session',
  problems: [],
  summary: 'The credentials of this person with their certificates, newest first',
  input: v.strictObject({}),
  output: v.object({ credentials: v.array(Credential) }),
});

export const readCertificate = endpoint({
  name: 'readCertificate',
  method: 'GET',
  path: '/api/certificates/:id',
  auth: 'session',
  problems: ['certificate_unknown'],
  summary: 'One certificate with its bytes and chain',
  input: v.strictObject({ id }),
  output: v.object({
    certificate: Certificate,
    /** DER, base64. */
    der: v.string(),
    pem: v.string(),
    /** The certificate, then its issuers up to the root, PEM. */
    chainPem: v.string(),
    chain: v.array(v.object({ subject: v.string(), notAfter: instant })),
  }),
});

/**
 * For its holder, or for operators, as the process declares. Permanent or not, and for which reasons: declared as well.
 */
export const actOnCredential = endpoint({
  name: 'actOnCredential',
  method: 'POST',
  path: '/api/credentials/:id/processes/:process',
  auth: 'session',
  problems: ['credential_unknown', 'credential_not_active', 'credential_not_inactive', 'user_inactive', ...ACT_REFUSED],
  summary: 'Bring a credential into another state: lock it, and so on. Once more for the same reason changes nothing',
  input: v.strictObject({ id, process: processName, reason }),
  output: Credential,
});
