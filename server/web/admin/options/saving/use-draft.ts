import { useEffect, useState } from 'preact/hooks';
import { type Draft, type DraftOf, dropDraft, findDraft, keepDraft } from './kept-drafts.ts';

interface DraftInUse {
  /** Kept from before this page was loaded, to be offered; null = there is none, or it was answered. */
  readonly offered: Draft | null;
  /** Takes the offered one up. */
  readonly resume: () => void;
  /** Throws what is kept away. */
  readonly discard: () => void;
}

interface Typed extends Draft {
  /** There is something to keep. */
  readonly unsaved: boolean;
}

/**
 * Keeps what is typed and not saved, past a lost session and a reload. `onResume` gets what was kept within this page at
 * once, when `ready`, and what is older when the admin says so.
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
