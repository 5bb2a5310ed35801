/** Where an organisation hosts the card app itself: URLs below `host`, which has no trailing slash. */
export function ownHosting(host: string) {
  return {
    updatesXml: `${host}/updates.xml`,
    updatesJson: `${host}/updates.json`,
    crx: (version: string) => `${host}/${crxName(version)}`,
    /** Without a version: policies name it. */
    xpi: `${host}/chipless.xpi`,
  };
}

export function crxName(version: string): string {
  return `chipless-${version}.crx`;
}
