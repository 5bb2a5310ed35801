import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import type { CardDeps } from '../../../../shared/card/deps.ts';
import { ChangePinForm } from '../../../../shared/ui/pin/ChangePinForm.tsx';
import { BackBar } from '../../../../shared/ui/windows/BackBar.tsx';
import { useTexts } from '../texts/use-texts.tsx';

export interface ChangePinProps {
  mobileId: CardSummary;
  deps: CardDeps;
  onBack: () => void;
  onChanged: () => void;
  /** The last try was wrong. */
  onBlocked: () => void;
}

export function ChangePin({ mobileId, deps, onBack, onChanged, onBlocked }: ChangePinProps) {
  const { home } = useTexts();
  const change = async (currentPin: string, newPin: string) => {
    // Key derivation is loaded only when it is needed.
    const { changePin } = await import('../../../../shared/card/change-pin.ts');
    return changePin(mobileId.id, currentPin, newPin, deps);
  };
  return (
    <ChangePinForm
      title={home.title}
      host={new URL(mobileId.origin).host}
      kind="mobile ID"
      profileName={mobileId.profileName}
      policy={mobileId.pinPolicy}
      ownNames={mobileId.ownNames}
      triesLeft={mobileId.triesLeft}
      change={change}
      back={<BackBar onBack={onBack} />}
      onChanged={onChanged}
      onBlocked={onBlocked}
    />
  );
}
