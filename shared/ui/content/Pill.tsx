import type { CertificateState } from '../../certificate.ts';
import type { CredentialState } from '../../credential.ts';
import type { UserState } from '../../person.ts';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icon-paths.ts';
import { useTexts } from '../language/use-texts.ts';
import './pill.css';

export type PillState = CredentialState | CertificateState | UserState;

export const STATE_ICONS = {
  active: 'check',
  valid: 'check',
  registered: 'clock',
  expired: 'clock',
  issued: 'certificate',
  inactive: 'pause',
  'on hold': 'pause',
  locked: 'lock',
  revoked: 'cross',
  requested: 'clock',
  approved: 'clock',
  aborted: 'cross',
  rejected: 'cross',
} as const satisfies Record<PillState, IconName>;

const TONES = {
  active: 'good',
  valid: 'good',
  registered: 'calm',
  expired: 'calm',
  issued: 'info',
  inactive: 'warn',
  'on hold': 'warn',
  locked: 'bad',
  revoked: 'bad',
  requested: 'calm',
  approved: 'info',
  aborted: 'calm',
  rejected: 'bad',
} as const satisfies Record<PillState, string>;

/** The state of a credential, certificate or person: its word, with icon and tone. */
export function Pill({ state }: { state: PillState }) {
  const { ui } = useTexts();
  return (
    <span class={`c-pill c-tone-${TONES[state]}`}>
      <Icon name={STATE_ICONS[state]} />
      {ui.states[state]}
    </span>
  );
}
