import type { CredentialState } from '../../credential.ts';
import type { IconName } from '../icons/icon-paths.ts';

/** What a face can show: the states of a credential, and those that only its client or the calendar knows. */
export type FaceState = CredentialState | 'expired' | 'blocked';

/** The look of each; `data-state` keeps the state's own name. */
export const FACE_STATES = {
  registered: { look: 'registered', icon: 'clock' },
  active: { look: 'active', icon: 'check' },
  inactive: { look: 'inactive', icon: 'pause' },
  expired: { look: 'inactive', icon: 'clock' },
  locked: { look: 'locked', icon: 'lock' },
  blocked: { look: 'locked', icon: 'lock' },
} as const satisfies Record<FaceState, { look: CredentialState; icon: IconName }>;

/** The face of a client's credential; `validUntil` is an ISO time. */
export function faceStateOf(
  { state, validUntil }: { readonly state: 'active' | 'blocked'; readonly validUntil: string },
  now: Date,
): FaceState {
  if (state === 'blocked') return 'blocked';
  return new Date(validUntil) < now ? 'expired' : 'active';
}
