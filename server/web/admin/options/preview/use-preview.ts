import type { AppError } from '../../../../../shared/errors.ts';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import type { OptionPreview } from '../../../../../shared/wire/options.ts';

export interface PreviewAsked {
  kind: OptionKind;
  /** The script as it stands; null = the saved one. */
  text: string | null;
  /** For whom; null = for nobody, nothing is asked. */
  personId: string | null;
}

export interface PreviewGiven {
  /** What came last, be it of an earlier text; null = nothing yet. */
  readonly preview: OptionPreview | null;
  /** `preview` is not of this text and person yet. */
  readonly waiting: boolean;
  readonly error: AppError | null;
}

/** What a person would get, as one types. */
export function usePreview(_asked: PreviewAsked): PreviewGiven {
  return { preview: null, waiting: false, error: null };
}
