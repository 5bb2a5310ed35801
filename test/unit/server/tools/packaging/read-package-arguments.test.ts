import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackageArguments } from '../../../../../server/tools/packaging/read-package-arguments.ts';

const SERVER = ['--server', 'https://id.example.com'];
const ID = 'kpllmnfbacgfgcgkljpcpcdlfcbhhcge';

describe('readPackageArguments', () => {
  it('makes what stores want without flags', () => {
    expect(readPackageArguments([])).toEqual({
      ...{ server: null, host: null, chromeId: null, edgeId: null },
      keyFile: join(homedir(), '.chipless', 'card-app.pem'),
    });
  });

  it('reads where the card app lies and who may use it', () => {
    const host = ['--host', 'https://files.example.com/chipless/', '--key', 'own.pem', '--edge-id', ID];
    expect(readPackageArguments([...SERVER, ...host])).toEqual({
      server: 'https://id.example.com',
      host: 'https://files.example.com/chipless',
      keyFile: resolve('own.pem'),
      chromeId: null,
      edgeId: ID,
    });
  });

  it('asks for help', () => expect(readPackageArguments(['--help'])).toBeNull());

  it.each([
    [['--host', 'https://files.example.com'], 'Policies have to name the server'],
    [SERVER, 'Say where browsers get the card app'],
    [['--server', 'http://id.example.com'], '--server is an https origin'],
    [['--server', 'https://id.example.com/portal'], '--server is an https origin'],
    [['--server', 'id.example.com'], '--server is an https origin'],
    [[...SERVER, '--host', 'http://files.example.com'], '--host is an https address'],
    [[...SERVER, '--host', 'https://files.example.com/?a'], '--host is an https address'],
    [[...SERVER, '--host', 'https://a:b@files.example.com/'], '--host is an https address'],
    [[...SERVER, '--chrome-id', 'chipless'], '--chrome-id is 32 letters from a to p'],
    [[...SERVER, '--edge-id', `${ID}a`], '--edge-id is 32 letters from a to p'],
    [['--key', ''], '--key names a file'],
    [['--hots', 'x'], "Unknown option '--hots'"],
    [['chrome'], "Unexpected argument 'chrome'"],
  ])('refuses %j', (given, sentence) => expect(() => readPackageArguments(given)).toThrow(sentence));
});
