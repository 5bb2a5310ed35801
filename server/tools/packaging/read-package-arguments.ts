import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isTrustworthyOrigin } from '../../../shared/trustworthy-origin.ts';
import { ToolFailure } from '../tool-failure.ts';

/** The command line of `npm run package` after the builds. */
export interface PackageArguments {
  /** The origin that may order cards; null = no policies. */
  readonly server: string | null;
  /** Where the organisation hosts the card app itself, without a trailing slash; null = nowhere. */
  readonly host: string | null;
  /** Absolute: the key that signs the CRX. */
  readonly keyFile: string;
  /** The id in Chrome's or Edge's store; null = self-hosted. */
  readonly chromeId: string | null;
  readonly edgeId: string | null;
}

export const PACKAGE_USAGE = `npm run package -- [flags]

Without flags: the archives for the stores, in .output/.

  --server https://id.example.com          writes policies that let this server alone order cards
  --host https://files.example.com/chipless
                                           hosts the card app itself: CRX, update manifests, .output/own-hosting/
  --key ~/.chipless/card-app.pem           the RSA key that signs the CRX; made there once
  --chrome-id kpll…, --edge-id kpll…       its id in that store, for policies that install it from there

All about it: docs/distribution.md
`;

/** Parses the command line; null = it asks for help. Throws ToolFailure. */
export function readPackageArguments(given: readonly string[]): PackageArguments | null {
  const values = parse(given);
  if (values.help === true) return null;
  const server = values.server === undefined ? null : readServer(values.server);
  const host = values.host === undefined ? null : readHost(values.host);
  const chromeId = values['chrome-id'] === undefined ? null : readId('chrome-id', values['chrome-id']);
  const edgeId = values['edge-id'] === undefined ? null : readId('edge-id', values['edge-id']);
  if (server === null && (host !== null || chromeId !== null || edgeId !== null)) {
    throw wrong('Policies have to name the server that may order cards: --server https://id.example.com');
  }
  if (server !== null && host === null && chromeId === null && edgeId === null) {
    throw wrong('Say where browsers get the card app: --host, --chrome-id or --edge-id');
  }
  if (values.key === '') throw wrong('--key names a file');
  const keyFile = resolve(values.key ?? join(homedir(), '.chipless', 'card-app.pem'));
  return { server, host, keyFile, chromeId, edgeId };
}

function parse(given: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...given],
      options: { server: text, host: text, key: text, 'chrome-id': text, 'edge-id': text, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrong(reason.replace(/\. .*$/s, '').replace(/\.$/, ''));
  }
}

function readServer(text: string): string {
  const origin = URL.parse(text)?.origin ?? '';
  if (!isTrustworthyOrigin(origin) || origin !== text.replace(/\/$/, '').toLowerCase()) {
    throw wrong(`--server is an https origin without path, such as https://id.example.com, not "${text}"`);
  }
  return origin;
}

function readHost(text: string): string {
  const url = URL.parse(text);
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!plain || !isTrustworthyOrigin(url.origin)) {
    throw wrong(
      `--host is an https address without ?, # and @, such as https://files.example.com/chipless, not "${text}"`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function readId(flag: string, text: string): string {
  if (!/^[a-p]{32}$/.test(text)) throw wrong(`--${flag} is 32 letters from a to p, as in the address of the store`);
  return text;
}

function wrong(sentence: string): ToolFailure {
  return new ToolFailure(`${sentence}. \`npm run package -- --help\` says more.`);
}
