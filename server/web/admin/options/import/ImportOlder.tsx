import type { OptionKind } from '../../../../../shared/options/option-kind.ts';

export interface ImportOlderProps {
  kind: OptionKind;
  /** What stands in the editor. */
  current: string;
  open: boolean;
  /** Takes the result into the editor; nothing is saved by it. */
  onTake: (text: string) => void;
  onClose: () => void;
}

/** Takes over what a script of the older product says. */
export function ImportOlder(_: ImportOlderProps) {
  return null;
}
