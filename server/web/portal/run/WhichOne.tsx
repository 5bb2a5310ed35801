import { RadioGroup } from '../../../../shared/ui/controls/RadioGroup.tsx';
import type { Credential } from '../../../../shared/wire/credential.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { describeOld } from './describe-old.ts';

interface WhichOneProps {
  old: readonly Credential[];
  /** null: none yet. */
  chosen: string | null;
  /** Lock was pressed without one. */
  missing: boolean;
  onChosen: (id: string) => void;
}

/** Which of several mobile IDs is locked; a single one needs no question. */
export function WhichOne({ old, chosen, missing, onChosen }: WhichOneProps) {
  const { runMobile: words, formats } = useOrderTexts();
  const labelOf = describeOld(old, words, formats);
  if (old.length < 2) return null;
  return (
    <RadioGroup
      legend={words.lock.which}
      options={old.map((mobileId) => ({ value: mobileId.id, label: labelOf(mobileId) }))}
      value={chosen}
      onChange={onChosen}
      error={missing ? words.lock.missing : undefined}
    />
  );
}

/** The one to lock; null = of several none is chosen. None is preselected: locking the wrong phone cannot be undone. */
export function whichOne(old: readonly Pick<Credential, 'id'>[], chosen: string | null): string | null {
  const [first, ...others] = old;
  if (first !== undefined && others.length === 0) return first.id;
  return old.some(({ id }) => id === chosen) ? chosen : null;
}
