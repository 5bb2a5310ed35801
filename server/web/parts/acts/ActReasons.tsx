import { useState } from 'preact/hooks';
import type { ActName } from '../../../../shared/process.ts';
import type { Reason } from '../../../../shared/reason.ts';
import { RadioGroup } from '../../../../shared/ui/controls/RadioGroup.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export interface AskedReason {
  readonly reason: Reason | null;
  readonly choose: (reason: Reason) => void;
  /** The button was pressed without one. */
  readonly missing: boolean;
  /** False = none is chosen though one is required, which is shown from now on. */
  readonly take: () => boolean;
}

/** The reason. None is preselected: a lost device would be recorded as replaced. */
export function useReason(reasons: readonly Reason[]): AskedReason {
  const [reason, setReason] = useState<Reason | null>(null);
  const [missing, setMissing] = useState(false);
  return {
    reason,
    choose: (chosen) => {
      setReason(chosen);
      setMissing(false);
    },
    missing,
    take: () => {
      const isMissing = reason === null && reasons.length > 0;
      setMissing(isMissing);
      return !isMissing;
    },
  };
}

interface ActReasonsProps {
  process: ActName;
  reasons: readonly Reason[];
  asked: AskedReason;
}

export function ActReasons({ process, reasons, asked: { reason, choose, missing } }: ActReasonsProps) {
  const texts = useTexts().acts.processes[process];
  return (
    <RadioGroup
      legend={texts.why}
      options={reasons.map((value) => ({ value, label: texts.reasons[value] }))}
      value={reason}
      onChange={choose}
      error={missing ? texts.missing : undefined}
    />
  );
}
