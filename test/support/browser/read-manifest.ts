import type { Page } from 'puppeteer';

export interface Manifest {
  readonly start_url: string;
  readonly display: string;
  readonly name: string;
  readonly icons: ReadonlyArray<{ readonly src: string; readonly sizes: string }>;
}

/** The manifest that a page links to, by which it can be installed. */
export function readManifest(page: Page): Promise<Manifest> {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]');
    const answer = await fetch(link?.href ?? 'missing');
    return (await answer.json()) as Manifest; // as far as it is read
  });
}
