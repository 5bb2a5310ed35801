import { useEffect, useState } from 'preact/hooks';
import { type Draft, type DraftOf, dropDraft, findDraft, keepDraft } from './kept-drafts.ts';

interface DraftInUse {
  /** Stored before this page was loaded, to be offered; null = there is none, or it was answered. */
  readonly offered: Draft | null;
  /** Restores the offered one. */
  readonly resume: () => void;
  /** Discards what is stored. */
  readonly discard: () => void;
}

interface Typed extends Draft {
  /** There is something to keep. */
  readonly unsaved: boolean;
}

/**
 * Stores what is typed and not saved, beyond a lost session and a reload. `onResume` gets what was stored within this
 * page at once, when `ready`, and older drafts when the admin says so.
 */
export function useDraft(of: DraftOf, typed: Typed, ready: boolean, onResume: (draft: Draft) => void): DraftInUse {
  const [found] = useState(() => findDraft(of));
  const [offered, setOffered] = useState(found?.reloaded ? found.draft : null);
  const { text, why, basedOn, unsaved } = typed;
  useEffect(() => {
    if (ready && found !== null && !found.reloaded) onResume(found.draft);
  }, [ready]);
  useEffect(() => {
    if (!ready) return;
    if (unsaved) keepDraft(of, { text, why, basedOn });
    else if (offered === null) dropDraft(of);
  }, [ready, text, why, basedOn, unsaved, offered]);
  return {
    offered,
    resume: () => {
      if (offered !== null) onResume(offered);
      setOffered(null);
    },
    discard: () => {
      dropDraft(of);
      setOffered(null);
    },
  };
}
