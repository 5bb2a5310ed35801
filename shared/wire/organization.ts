import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** What the pages know of the organisation before a log-in: it is in their HTML, so that no other name flashes. */
export const ToldOrganization = v.object({
  name: text,
  /** Whom people ask; null = the sentences name nobody. */
  support: v.nullable(v.object({ mail: v.nullable(text), phone: v.nullable(text) })),
  /** null = the sign of Chipless. `ratio`: width by height. */
  logo: v.nullable(v.object({ path: text, ratio: v.number() })),
  /** Paths of what the server made for it, to be cached with the page for offline use. */
  files: v.array(text),
});
export type ToldOrganization = v.InferOutput<typeof ToldOrganization>;

/** The name of the `meta` element whose content it is, as JSON. */
export const ORGANIZATION_META = 'organization';
