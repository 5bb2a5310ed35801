import * as v from 'valibot';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';

const Draft = v.object({ text: v.string(), why: v.string(), basedOn: v.number() });

/** What an admin typed and has not saved. */
export type Draft = v.InferOutput<typeof Draft>;

/** The owner and the script of a draft: another admin at the same browser never sees it. */
export interface DraftOf {
  readonly kind: OptionKind;
  readonly userId: string;
}

const inThisPage = new Map<string, Draft>();
const keyOf = ({ kind, userId }: DraftOf) => `chipless-options-${kind}-${userId}`;

/** Stores it for this tab, beyond a lost session and a reload. A browser without storage keeps it until the reload. */
export function keepDraft(of: DraftOf, draft: Draft): void {
  inThisPage.set(keyOf(of), draft);
  try {
    sessionStorage.setItem(keyOf(of), JSON.stringify(draft));
  } catch {
    // full, or refused by the browser's settings
  }
}

export function dropDraft(of: DraftOf): void {
  inThisPage.delete(keyOf(of));
  try {
    sessionStorage.removeItem(keyOf(of));
  } catch {
    // nothing was stored either
  }
}

/** `reloaded`: it is from before this page was loaded, so that one should ask before it is restored. */
export function findDraft(of: DraftOf): { draft: Draft; reloaded: boolean } | null {
  const here = inThisPage.get(keyOf(of));
  if (here !== undefined) return { draft: here, reloaded: false };
  try {
    const kept = v.safeParse(Draft, JSON.parse(sessionStorage.getItem(keyOf(of)) ?? 'null'));
    return kept.success ? { draft: kept.output, reloaded: true } : null;
  } catch {
    return null;
  }
}
