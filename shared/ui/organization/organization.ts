import * as v from 'valibot';
import { ORGANIZATION_META, ToldOrganization } from '../../wire/organization.ts';

/** On pages that no server wrote into: those of the card app. */
const OURS: ToldOrganization = { name: 'Chipless', support: null, logo: null, files: [] };

let known: { readonly content: string; readonly told: ToldOrganization } | null = null;

/** The organisation of this page, as the server wrote it into the HTML. */
export function organization(): ToldOrganization {
  const page = globalThis.document?.querySelector(`meta[name="${ORGANIZATION_META}"]`);
  const content = page?.getAttribute('content') ?? null;
  if (content === null) return OURS;
  if (known?.content !== content) known = { content, told: parse(content) };
  return known.told;
}

function parse(content: string): ToldOrganization {
  try {
    return v.parse(ToldOrganization, JSON.parse(content));
  } catch {
    // An older page, from a cache.
    return OURS;
  }
}
