import { RadioGroup } from '../../../../shared/ui/RadioGroup.tsx';
import type { LOCK_REASONS } from '../../../../shared/wire/credential.ts';

export type LockReason = (typeof LOCK_REASONS)[number];

const OPTIONS: ReadonlyArray<{ value: LockReason; label: string }> = [
  { value: 'new phone', label: 'I have a new phone' },
  { value: 'lost or stolen', label: 'The phone is lost or stolen' },
];

interface LockReasonsProps {
  value: LockReason;
  onChange: (reason: LockReason) => void;
}

export function LockReasons({ value, onChange }: LockReasonsProps) {
  return <RadioGroup legend="Why do you lock it?" options={OPTIONS} value={value} onChange={onChange} />;
}
