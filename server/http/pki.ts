import type { Context, Hono } from 'hono';
import { type Bytes, utf8 } from '../../shared/bytes.ts';
import { AppError } from '../../shared/errors.ts';
import { toPem } from '../../shared/pem.ts';
import type { Ca } from '../ca/ca.ts';
import type { IssuerName } from '../ca/ca-store.ts';
import { encodeCertsOnly } from '../ca/der/encode-certs-only.ts';
import { readCertificate } from '../ca/der/read-certificate.ts';
import { currentCrl } from '../ca/status/current-crl.ts';
import type { Crl } from '../ca/status/make-crl.ts';
import type { Log } from '../log.ts';
import type { Store } from '../processes/engine/store.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { answerOptions } from './cross-origin.ts';
import { answerPublished, type Published, publish } from './published.ts';

const ALLOW = 'GET, HEAD, OPTIONS';

interface PkiDeps {
  readonly ca: Ca;
  readonly store: Store;
  readonly clock: () => Date;
  readonly log: Log;
}

/** What the CA publishes, at the URLs in its certificates; over plain http too, because all of it is signed. */
export function mountPki(app: Hono<AppEnv>, deps: PkiDeps): void {
  const { ca, clock } = deps;
  const serve = (path: string, find: () => Published | Promise<Published>) => {
    app.get(path, async (c: Context<AppEnv>) => answerPublished(c, await find()));
    app.all(path, (c) =>
      c.req.method === 'OPTIONS'
        ? answerOptions(ALLOW, false)
        : answerProblem(new AppError('method_not_allowed'), deps, new Headers({ allow: ALLOW })),
    );
  };

  for (const [name, published] of files(ca)) serve(`/pki/${name}`, () => published);
  for (const issuer of ['root', 'issuing'] as const) {
    serve(`/pki/${issuer}.crl`, async () => published(await currentCrl(ca, issuer, deps.store, clock())));
  }
}

/** Certificates, each also under the file endings that Windows knows, and in its format for several. */
function files(ca: Ca): Map<string, Published> {
  const made = new Map<string, Published>();
  const since = (certificate: Bytes) => readCertificate(certificate).notBefore;
  const add = (name: string, type: string, body: Bytes, lastModified: Date) =>
    made.set(name, publish(type, body, body, lastModified));
  for (const issuer of ['root', 'issuing'] as const satisfies readonly IssuerName[]) {
    const { certificate } = ca[issuer];
    for (const ending of ['crt', 'cer']) {
      add(`${issuer}.${ending}`, 'application/pkix-cert', certificate, since(certificate));
    }
    add(`${issuer}.p7b`, 'application/x-pkcs7-certificates', encodeCertsOnly([certificate]), since(certificate));
  }
  const pem = utf8(ca.chain.map((certificate) => toPem('CERTIFICATE', certificate)).join(''));
  add('chain.pem', 'application/pem-certificate-chain', pem, since(ca.issuing.certificate));
  add('chain.p7b', 'application/x-pkcs7-certificates', encodeCertsOnly(ca.chain), since(ca.issuing.certificate));
  return made;
}

/** Each list once: it is sent to everybody, compressed as they accept. */
const lists = new WeakMap<Crl, Published>();

function published(crl: Crl): Published {
  const known = lists.get(crl);
  if (known !== undefined) return known;
  // With very many lists thisUpdate has caught up with the clock, and two lists may share one.
  const isUnique = crl.madeAt.getTime() - crl.thisUpdate.getTime() >= 1_000;
  const made = publish('application/pkix-crl', crl.der, crl.signature, isUnique ? crl.thisUpdate : null);
  lists.set(crl, made);
  return made;
}
