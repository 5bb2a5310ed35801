/** Where an organisation hosts the card app itself: addresses below `host`, an address without a slash at its end. */
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
