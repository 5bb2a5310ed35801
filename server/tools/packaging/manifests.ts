import * as v from 'valibot';

/** Only what is changed or reported here; the rest stays as it is. */
const Chromium = v.looseObject({
  version: v.string(),
  key: v.optional(v.string()),
  minimum_chrome_version: v.string(),
});
const Firefox = v.looseObject({
  version: v.string(),
  browser_specific_settings: v.looseObject({
    gecko: v.looseObject({ id: v.string(), strict_min_version: v.string() }),
  }),
});

export function readChromiumManifest(text: Uint8Array) {
  return v.parse(Chromium, JSON.parse(Buffer.from(text).toString()));
}

export function readFirefoxManifest(text: Uint8Array) {
  return v.parse(Firefox, JSON.parse(Buffer.from(text).toString()));
}

/** For a store, which refuses a `key`: it signs with one of its own. */
export function forStore({ key: _, ...manifest }: v.InferOutput<typeof Chromium>): object {
  return manifest;
}

/** For a CRX: its signature identifies it, and it has to say where updates come from. */
export function forOwnChromium(manifest: v.InferOutput<typeof Chromium>, updatesXml: string): object {
  return { ...forStore(manifest), update_url: updatesXml };
}

/** For an archive that Mozilla signs for self-hosting; its store refuses an `update_url`. */
export function forOwnFirefox(manifest: v.InferOutput<typeof Firefox>, updatesJson: string): object {
  const { browser_specific_settings: settings, ...rest } = manifest;
  return {
    ...rest,
    browser_specific_settings: { ...settings, gecko: { ...settings.gecko, update_url: updatesJson } },
  };
}
