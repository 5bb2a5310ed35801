import type { CredentialState } from '../credential.ts';
import type { IconName } from './icon-paths.ts';

/** What a face can say: the states of a credential, and what only its client or the calendar knows. */
export type FaceState = CredentialState | 'expired' | 'blocked';

/** How each looks, and its word as employees read it; `data-state` keeps the state's own. */
export const FACE_STATES = {
  registered: { look: 'registered', word: 'not created yet', icon: 'clock' },
  active: { look: 'active', word: 'active', icon: 'check' },
  inactive: { look: 'inactive', word: 'inactive', icon: 'pause' },
  expired: { look: 'inactive', word: 'expired', icon: 'clock' },
  locked: { look: 'locked', word: 'locked', icon: 'lock' },
  blocked: { look: 'locked', word: 'blocked', icon: 'lock' },
} as const satisfies Record<FaceState, { look: CredentialState; word: string; icon: IconName }>;

/** The face of what a client holds; `validUntil` is an ISO time. */
export function faceStateOf(
  { state, validUntil }: { readonly state: 'active' | 'blocked'; readonly validUntil: string },
  now: Date,
): FaceState {
  if (state === 'blocked') return 'blocked';
  return new Date(validUntil) < now ? 'expired' : 'active';
}
