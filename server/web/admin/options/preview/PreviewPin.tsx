import { useId } from 'preact/hooks';
import { examplePin } from '../../../../../shared/options/example-pin.ts';
import type { PinPolicy } from '../../../../../shared/pin-policy.ts';
import { pinLines } from '../../../../../shared/ui/pin/pin-lines.ts';
import { RuleLines } from '../../../../../shared/ui/pin/RuleLines.tsx';
import { useTexts } from '../use-texts.ts';
import '../../../../../shared/ui/pin/pin-fields.css';

/** The rules as shown below the PIN field, ticked by a PIN that meets them. */
export function PreviewPin({ policy, ownNames }: { policy: PinPolicy; ownNames: readonly string[] }) {
  const { pin, preview } = useTexts();
  const id = useId();
  const example = exampleOf(policy, ownNames);
  return (
    <>
      {example !== null && <p class="preview-example">{preview.example(<code>{example}</code>)}</p>}
      <RuleLines id={id} lines={pinLines({ policy, ownNames, pin: example ?? '', repeat: '' }, false, pin)} />
    </>
  );
}

/** null = there is none, or none is found: names may use up every character. */
function exampleOf(policy: PinPolicy, ownNames: readonly string[]): string | null {
  try {
    return examplePin(policy, ownNames);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
