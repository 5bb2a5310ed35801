import { useState } from 'preact/hooks';
import { RadioGroup } from '../../../../shared/ui/RadioGroup.tsx';
import type { LOCK_REASONS } from '../../../../shared/wire/credential.ts';

export type LockReason = (typeof LOCK_REASONS)[number];

const OPTIONS: ReadonlyArray<{ value: LockReason; label: string }> = [
  { value: 'new phone', label: 'I have a new phone' },
  { value: 'lost or stolen', label: 'The phone is lost or stolen' },
];

interface AskedReason {
  readonly reason: LockReason | null;
  readonly choose: (reason: LockReason) => void;
  /** Lock was pressed without one. */
  readonly missing: boolean;
  /** The reason; null = none is chosen, which is said from now on. */
  readonly take: () => LockReason | null;
}

/** Why it is locked. Nothing is preselected: a lost phone would be recorded as a new one. */
export function useLockReason(): AskedReason {
  const [reason, setReason] = useState<LockReason | null>(null);
  const [missing, setMissing] = useState(false);
  return {
    reason,
    choose: (chosen) => {
      setReason(chosen);
      setMissing(false);
    },
    missing,
    take: () => {
      setMissing(reason === null);
      return reason;
    },
  };
}

export function LockReasons({ asked: { reason, choose, missing } }: { asked: AskedReason }) {
  return (
    <RadioGroup
      legend="Why do you lock it?"
      options={OPTIONS}
      value={reason}
      onChange={choose}
      error={missing ? 'Choose a reason. It goes into your history.' : undefined}
    />
  );
}
