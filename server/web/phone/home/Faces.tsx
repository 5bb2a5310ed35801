import { useRef } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { ProfileFace } from './ProfileFace.tsx';

export interface FacesProps {
  profiles: readonly CardSummary[];
  /** Index of the face in the middle. */
  current: number;
  onCurrent: (index: number) => void;
}

/** All mobile IDs of this phone: swiped sideways, or moved with the arrow keys. */
export function Faces({ profiles, current, onCurrent }: FacesProps) {
  const { home } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const several = profiles.length > 1;
  const settle = () => {
    const { current: element } = list;
    if (element === null || element.clientWidth === 0) return;
    const index = Math.round(element.scrollLeft / element.clientWidth);
    onCurrent(Math.min(Math.max(index, 0), profiles.length - 1));
  };
  return (
    <>
      <section aria-label={home.all} class="p-faces-box">
        <ul ref={list} class="p-faces" onScroll={settle} {...(several ? { tabIndex: 0 } : {})}>
          {profiles.map((profile) => (
            <li key={profile.id} class="p-face">
              <ProfileFace profile={profile} />
            </li>
          ))}
        </ul>
      </section>
      {several && (
        <div class="p-place">
          <span class="p-place-dots" aria-hidden="true">
            {profiles.map(({ id }, index) => (
              <span key={id} class={index === current ? 'p-place-now' : ''} />
            ))}
          </span>
          <p class="c-visually-hidden" role="status">
            {home.place(current + 1, profiles.length)}
          </p>
        </div>
      )}
    </>
  );
}
