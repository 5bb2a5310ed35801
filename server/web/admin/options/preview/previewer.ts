import { AppError } from '../../../../../shared/errors.ts';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import type { OptionPreview } from '../../../../../shared/wire/option-script.ts';

export interface PreviewAsked {
  readonly kind: OptionKind;
  /** The current script; null = the saved one. */
  readonly text: string | null;
  /** The person; null = none, nothing is asked. */
  readonly personId: string | null;
}

export interface PreviewGiven {
  /** The last result, even of an earlier text; null = nothing yet. */
  readonly preview: OptionPreview | null;
  /** `preview` is not of this text and person yet. */
  readonly waiting: boolean;
  /** Why not. It stays until an answer comes; with `waiting` it is retried automatically. */
  readonly error: AppError | null;
}

export interface Previewer {
  /** Sets what to show from now on. Typing is debounced, another person or kind is not. */
  want(asked: PreviewAsked): void;
  /** Asks at once, also after a failure. */
  again(): void;
  stop(): void;
}

type Ask = (input: { kind: OptionKind; text: string | null; personId: string }) => Promise<OptionPreview>;

const TYPING_PAUSE_MS = 300;
const RETRY_UNREACHABLE_MS = 3_000;
const RETRY_TOO_MANY_SECONDS = 5;

export const NOTHING: PreviewGiven = { preview: null, waiting: false, error: null };

/**
 * Keeps the preview up to date with the wanted input. Only the answer to the last request counts, however late others
 * arrive; until then the last result stays, marked as waiting. One of another kind does not stay: it would look like
 * something else.
 */
export function previewer(ask: Ask, show: (given: PreviewGiven) => void): Previewer {
  let wanted: PreviewAsked | null = null;
  let shown: { readonly of: PreviewAsked; readonly given: OptionPreview } | null = null;
  let error: AppError | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  /** Asking earlier would be refused, and count as a try. */
  let notBefore = 0;

  const tell = (waiting: boolean) => show({ preview: shown?.given ?? null, waiting, error });

  const askIn = (milliseconds: number) => {
    clearTimeout(timer);
    latest += 1;
    timer = setTimeout(() => void askNow(), Math.max(milliseconds, notBefore - Date.now()));
  };

  const askNow = async () => {
    if (wanted === null || wanted.personId === null) return;
    const of = wanted;
    const mine = ++latest;
    try {
      const given = await ask({ ...wanted, personId: wanted.personId });
      if (mine !== latest) return;
      shown = { of, given };
      error = null;
      tell(false);
    } catch (cause) {
      if (mine !== latest) return;
      error = cause instanceof AppError ? cause : new AppError('internal', null, { cause });
      // Another person's result is no answer for this person.
      if (shown?.of.personId !== of.personId) shown = null;
      const pause = retryAfter(error);
      if (pause !== null && error.code === 'too_many_tries') notBefore = Date.now() + pause;
      if (pause !== null) askIn(pause);
      tell(pause !== null);
    }
  };

  return {
    want(asked) {
      const before = wanted;
      wanted = asked;
      const samePerson = before?.kind === asked.kind && before.personId === asked.personId;
      if (samePerson && before.text === asked.text) return;
      if (asked.personId === null || shown?.of.kind !== asked.kind) shown = null;
      if (!samePerson) error = null;
      askIn(samePerson ? TYPING_PAUSE_MS : 0);
      if (asked.personId === null) clearTimeout(timer);
      tell(asked.personId !== null);
    },
    again() {
      if (wanted === null || wanted.personId === null) return;
      askIn(0);
      tell(true);
    },
    stop() {
      clearTimeout(timer);
      latest += 1;
    },
  };
}

/** Milliseconds after which an automatic retry makes sense; null = it does not. */
function retryAfter({ code, retryAfter: seconds }: AppError): number | null {
  if (code === 'server_unreachable') return RETRY_UNREACHABLE_MS;
  return code === 'too_many_tries' ? (seconds ?? RETRY_TOO_MANY_SECONDS) * 1_000 : null;
}
