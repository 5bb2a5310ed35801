import { useId } from 'preact/hooks';
import type { PinPolicy } from '../../../../../shared/pin-policy.ts';
import { pinLines } from '../../../../../shared/ui/pin-lines.ts';
import { RuleLines } from '../../../../../shared/ui/RuleLines.tsx';
import '../../../../../shared/ui/pin-fields.css';

/** The rules as they stand under the field in which the PIN is chosen. */
export function PreviewPin({ policy, ownNames }: { policy: PinPolicy; ownNames: readonly string[] }) {
  const id = useId();
  return <RuleLines id={id} lines={pinLines({ policy, ownNames, pin: '', repeat: '' }, false)} />;
}
