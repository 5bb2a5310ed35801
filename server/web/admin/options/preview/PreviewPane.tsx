import type { AppError } from '../../../../../shared/errors.ts';
import type { OptionKind } from '../../../../../shared/options/option-kind.ts';
import { Panel } from '../../../../../shared/ui/Panel.tsx';
import type { PersonRow } from '../../../../../shared/wire/admin.ts';
import type { OptionPreview } from '../../../../../shared/wire/options.ts';

export interface PreviewPaneProps {
  kind: OptionKind;
  /** For whom; null = nobody is chosen yet. */
  person: PersonRow | null;
  onPerson: (person: PersonRow) => void;
  /** What came last, be it of an earlier text; null = nothing yet. */
  preview: OptionPreview | null;
  /** `preview` is not of this text and person yet. */
  waiting: boolean;
  error: AppError | null;
}

/** What one person would get by the script as it stands. */
export function PreviewPane({ person }: PreviewPaneProps) {
  return <Panel title="Preview">{person?.displayName ?? 'Choose a person'}</Panel>;
}
