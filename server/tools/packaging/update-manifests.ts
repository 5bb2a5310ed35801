import { escapeMarkup } from '../../escape-markup.ts';

interface ChromiumRelease {
  readonly id: string;
  readonly version: string;
  readonly crx: string;
  /** In the manifest; older browsers ignore the update. */
  readonly minimumVersion: string;
}

/** The document that Chromium fetches for updates (the gupdate protocol, version 2.0). */
export function chromiumUpdates({ id, version, crx, minimumVersion }: ChromiumRelease): string {
  const [app, codebase, number, oldest] = [id, crx, version, minimumVersion].map(escapeMarkup);
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${app}">
    <updatecheck codebase="${codebase}" version="${number}" prodversionmin="${oldest}" />
  </app>
</gupdate>
`;
}

interface FirefoxRelease {
  readonly id: string;
  readonly version: string;
  readonly xpi: string;
  readonly minimumVersion: string;
}

/**
 * The document that Firefox fetches for updates. It has no hash of the file, because Mozilla signs the file after this
 * is written.
 */
export function firefoxUpdates({ id, version, xpi, minimumVersion }: FirefoxRelease): string {
  const update = {
    version,
    update_link: xpi,
    applications: { gecko: { strict_min_version: minimumVersion } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
