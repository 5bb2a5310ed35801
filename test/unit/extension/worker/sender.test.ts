import { describe, expect, it } from 'vitest';
import { judgeSender, type MessageSender } from '../../../../extension/worker/sender.ts';

const OWN = { id: 'aaaa', baseUrl: 'chrome-extension://aaaa/' };
const PAGE: MessageSender = {
  id: 'aaaa',
  url: 'https://id.example.com/runs/1',
  origin: 'https://id.example.com',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
};
const SITE = { kind: 'web site', incognito: false };

describe('judgeSender', () => {
  const accepted: [string, MessageSender, object][] = [
    ['an https page', PAGE, { ...SITE, origin: 'https://id.example.com' }],
    [
      'an https page on a port of its own',
      { ...PAGE, url: 'https://id.example.com:8443/', origin: 'https://id.example.com:8443' },
      { ...SITE, origin: 'https://id.example.com:8443' },
    ],
    [
      'http on localhost',
      { ...PAGE, url: 'http://localhost:8080/', origin: 'http://localhost:8080' },
      { ...SITE, origin: 'http://localhost:8080' },
    ],
    [
      'http on 127.0.0.1',
      { ...PAGE, url: 'http://127.0.0.1:8080/', origin: 'http://127.0.0.1:8080' },
      { ...SITE, origin: 'http://127.0.0.1:8080' },
    ],
    [
      'a browser that reports neither origin nor life of the document',
      { ...PAGE, origin: undefined, documentLifecycle: undefined },
      { ...SITE, origin: 'https://id.example.com' },
    ],
    [
      'a private window',
      { ...PAGE, tab: { id: 7, incognito: true } },
      { ...SITE, origin: PAGE.origin, incognito: true },
    ],
    [
      'an own page, tab or not',
      { ...PAGE, url: 'chrome-extension://aaaa/create.html', origin: 'chrome-extension://aaaa' },
      { kind: 'own page' },
    ],
    ['an own page without tab', { id: 'aaaa', url: 'chrome-extension://aaaa/popup.html' }, { kind: 'own page' }],
  ];
  it.each(accepted)('knows %s', (_, sender, expected) => {
    expect(judgeSender(sender, OWN)).toEqual(expected);
  });

  const ignored: [string, MessageSender][] = [
    ['another extension', { ...PAGE, id: 'bbbb', url: 'chrome-extension://bbbb/popup.html' }],
    ['a page that another extension speaks for', { ...PAGE, id: 'bbbb' }],
    ['a sender without an id', { ...PAGE, id: undefined }],
    ['a sender without an address', { ...PAGE, url: undefined }],
    ['a frame inside the page', { ...PAGE, frameId: 3 }],
    ['a sender without a frame', { ...PAGE, frameId: undefined }],
    ['a web page without a tab', { ...PAGE, tab: undefined }],
    ['a page that is only prerendered', { ...PAGE, documentLifecycle: 'prerender' }],
    ['plain http elsewhere', { ...PAGE, url: 'http://id.example.com/', origin: 'http://id.example.com' }],
    [
      'http on a name that begins with localhost',
      { ...PAGE, url: 'http://localhost.evil.example/', origin: 'http://localhost.evil.example' },
    ],
    ['a sandboxed page', { ...PAGE, origin: 'null' }],
    ['an origin that is not that of the address', { ...PAGE, origin: 'https://evil.example' }],
    ['a file', { ...PAGE, url: 'file:///etc/passwd', origin: 'null' }],
    [
      'an own address at another extension',
      { ...PAGE, url: 'chrome-extension://aaaabbbb/create.html', origin: 'null' },
    ],
    ['no address at all', { ...PAGE, url: '' }],
  ];
  it.each(ignored)('ignores %s', (_, sender) => {
    expect(judgeSender(sender, OWN)).toBeNull();
  });
});
