import { useRef } from 'preact/hooks';
import type { CardSummary } from '../../../../shared/card/card-summary.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { MobileIdFace } from './MobileIdFace.tsx';

export interface FacesProps {
  mobileIds: readonly CardSummary[];
  /** Index of the face in the middle. */
  current: number;
  onCurrent: (index: number) => void;
}

/** All mobile IDs of this phone: swiped sideways, or moved with the arrow keys. */
export function Faces({ mobileIds, current, onCurrent }: FacesProps) {
  const { home } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  const several = mobileIds.length > 1;
  const settle = () => {
    const { current: element } = list;
    if (element === null || element.clientWidth === 0) return;
    const index = Math.round(element.scrollLeft / element.clientWidth);
    onCurrent(Math.min(Math.max(index, 0), mobileIds.length - 1));
  };
  return (
    <>
      <section aria-label={home.all} class="p-faces-box">
        <ul ref={list} class="p-faces" onScroll={settle} {...(several ? { tabIndex: 0 } : {})}>
          {mobileIds.map((mobileId) => (
            <li key={mobileId.id} class="p-face">
              <MobileIdFace mobileId={mobileId} />
            </li>
          ))}
        </ul>
      </section>
      {several && (
        <div class="p-place">
          <span class="p-place-dots" aria-hidden="true">
            {mobileIds.map(({ id }, index) => (
              <span key={id} class={index === current ? 'p-place-now' : ''} />
            ))}
          </span>
          <p class="c-visually-hidden" role="status">
            {home.place(current + 1, mobileIds.length)}
          </p>
        </div>
      )}
    </>
  );
}
