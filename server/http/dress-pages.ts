import { createHash } from 'node:crypto';
import type { AccentTokens } from '../../shared/accent.ts';
import type { Bytes } from '../../shared/bytes.ts';
import { DEFAULT_LANGUAGE, LANGUAGE_CODES } from '../../shared/languages.ts';
import type { Organization } from '../../shared/organization.ts';
import { PAGES_TEXTS } from '../../shared/texts/load/pages.ts';
import { ORGANIZATION_META, type ToldOrganization } from '../../shared/wire/organization.ts';
import { FOR_GOOD, type Pages } from './pages.ts';
import { type Published, publish } from './published.ts';

/** Placeholders in the built files for the organisation's name. */
const PLACEHOLDER = 'Chipless';
const MANIFEST = '/phone/manifest.webmanifest';

/** A picture needs no resources, and nothing in it may run if it is opened by itself. */
const NOTHING_ACTS = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * The pages for this organisation: its name in titles and in the phone app's manifest, its colours and logo at URLs
 * that change with them, further settings in each page, and what they say where no script runs. Made once, so that
 * ETags and compressed forms match what is sent.
 */
export function dressPages(pages: Pages, organization: Organization): Pages {
  const { name, support, logo, accent } = organization;
  const colours = Buffer.from(accent === null ? '' : styleOf(accent));
  const place = `/brand/${digest(JSON.stringify([name, support, logo?.type]), colours, logo?.bytes ?? '')}`;
  const style = `${place}/accent.css`;
  const picture = logo === null ? null : { path: `${place}/logo`, ratio: logo.ratio };
  const files = [style, ...(picture === null ? [] : [picture.path])];
  const head = headOf({ name, support, logo: picture, files }, style);

  const dressed = new Map<string, Published>();
  for (const [path, page] of pages) {
    if (path.endsWith('.html'))
      dressed.set(
        path,
        rewritten(page, (html) => withoutScript(dressHtml(html, name, head), path)),
      );
    else if (path === MANIFEST)
      dressed.set(
        path,
        rewritten(page, (json) => dressManifest(json, name)),
      );
    else dressed.set(path, page);
  }
  dressed.set(style, publish('text/css; charset=utf-8', colours, colours, null, { cacheControl: FOR_GOOD }));
  if (logo !== null && picture !== null) {
    const compressible = logo.type === 'image/svg+xml';
    const kept = { cacheControl: FOR_GOOD, compressible, policy: NOTHING_ACTS };
    dressed.set(picture.path, publish(logo.type, logo.bytes, logo.bytes, null, kept));
  }
  return dressed;
}

function digest(...parts: ReadonlyArray<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 12);
}

function rewritten(
  { type, body, cacheControl, compressible }: Published,
  rewrite: (text: string) => string,
): Published {
  const made: Bytes = Buffer.from(rewrite(Buffer.from(body).toString('utf8')));
  return publish(type, made, made, null, { cacheControl, compressible });
}

function headOf(told: ToldOrganization, style: string): string {
  return (
    `<meta name="${ORGANIZATION_META}" content="${escapeHtml(JSON.stringify(told))}" />` +
    `<link rel="stylesheet" href="${style}" />`
  );
}

/** Functions as replacements: `$&` in a name must not be interpreted. */
function dressHtml(html: string, name: string, head: string): string {
  const named = escapeHtml(name);
  return html
    .replace(/(<title>)([^<]*)(<\/title>)/, (_, open: string, title: string, close: string) => {
      return `${open}${title.replace(PLACEHOLDER, () => named)}${close}${head}`;
    })
    .replace(
      /(<meta name="apple-mobile-web-app-title" content=")[^"]*(")/,
      (_, open: string, close: string) => `${open}${named}${close}`,
    );
}

/** In every language: without a script nobody chooses one. */
function withoutScript(html: string, path: string): string {
  const program = path.split('/')[1];
  if (program !== 'portal' && program !== 'admin' && program !== 'phone') return html;
  const said = LANGUAGE_CODES.map(
    (language) => `<p lang="${language}">${PAGES_TEXTS[language].withoutScript[program]}</p>`,
  );
  return html.replace('<noscript></noscript>', () => `<noscript>${said.join('')}</noscript>`);
}

/** `description_localized`: Web Application Manifest, localizable members. */
function dressManifest(json: string, name: string): string {
  const descriptions = Object.fromEntries(
    LANGUAGE_CODES.map((language) => [language, PAGES_TEXTS[language].phoneDescription]),
  );
  const said = { description: PAGES_TEXTS[DEFAULT_LANGUAGE].phoneDescription, description_localized: descriptions };
  return `${JSON.stringify({ ...JSON.parse(json), name, short_name: name, ...said }, null, 2)}\n`;
}

/** `:root` twice, so that it overrides the tokens wherever a page loads them. */
function styleOf({ light, dark }: NonNullable<Organization['accent']>): string {
  const rule = (tokens: AccentTokens) =>
    `:root:root{${Object.entries(tokens)
      .map(([token, colour]) => `--${token}:${colour}`)
      .join(';')}}`;
  return `${rule(light)}\n@media (prefers-color-scheme: dark){${rule(dark)}}\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
