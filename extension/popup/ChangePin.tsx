import type { CardSummary } from '../../shared/card/card-summary.ts';
import type { CardDeps } from '../../shared/card/deps.ts';
import { ChangePinForm } from '../../shared/ui/pin/ChangePinForm.tsx';
import { BackBar } from '../../shared/ui/windows/BackBar.tsx';
import { useTexts } from '../windows/use-texts.tsx';

export interface ChangePinProps {
  card: CardSummary;
  deps: CardDeps;
  onBack: () => void;
  onChanged: () => void;
  /** The last try was wrong. */
  onBlocked: () => void;
}

export function ChangePin({ card, deps, onBack, onChanged, onBlocked }: ChangePinProps) {
  const { popup } = useTexts();
  const change = async (currentPin: string, newPin: string) => {
    // Key derivation is loaded only when it is needed.
    const { changePin } = await import('../../shared/card/change-pin.ts');
    return changePin(card.id, currentPin, newPin, deps);
  };
  return (
    <ChangePinForm
      title={popup.title}
      host={new URL(card.origin).host}
      kind="virtual smart card"
      profileName={card.profileName}
      policy={card.pinPolicy}
      ownNames={card.ownNames}
      triesLeft={card.triesLeft}
      change={change}
      back={<BackBar onBack={onBack} />}
      onChanged={onChanged}
      onBlocked={onBlocked}
    />
  );
}
