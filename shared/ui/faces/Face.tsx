import type { ComponentChildren } from 'preact';
import type { Purpose } from '../../certificate.ts';
import { Icon } from '../icons/Icon.tsx';
import { PURPOSE_SIGNS } from '../icons/purpose-signs.ts';
import { type TextsOfUi, useTexts } from '../language/use-texts.ts';
import { FaceArt } from './FaceArt.tsx';
import type { FaceKind } from './face-shape.ts';
import { FACE_STATES, type FaceState } from './face-state.ts';
import './face.css';

export interface FaceProps {
  serverName: string;
  /** Empty: a picture only, hidden from screen readers. */
  profileName: string;
  state: FaceState;
  /** ISO time. */
  validUntil?: string | undefined;
  purposes: readonly Purpose[];
  /** `full`: as wide as its box; `small`: a picture in a dialog or beside a headline. */
  size?: 'full' | 'small' | undefined;
  /** The dashed face fills from the hole outwards, once. */
  animate?: boolean | undefined;
  /** Without state and validity: a preview. */
  plain?: boolean | undefined;
}

/** What card and mobile ID share; screens use CardFace or MobileFace. */
export function Face(props: FaceProps & { kind: FaceKind; deviceName?: string | undefined }) {
  const texts = useTexts();
  const { ui } = texts;
  const { kind, state, size = 'full', animate = false, plain = false, profileName } = props;
  const named =
    profileName === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'group', 'aria-label': profileName } as const);
  const signs = props.purposes.map((purpose) => <Icon key={purpose} name={PURPOSE_SIGNS[purpose]} />);
  const { look, icon } = FACE_STATES[state];
  return (
    <div class={`c-face c-face-is-${kind} c-face-is-${look} c-face-${size}`} data-state={state} {...named}>
      {animate && state !== 'registered' && <FaceArt kind={kind} state="registered" />}
      <div class={`c-face-ground${animate ? ' c-face-filling' : ''}`}>
        <FaceArt kind={kind} state={look} />
      </div>
      <div class="c-face-words">
        <p class="c-face-server">{props.serverName}</p>
        {!plain && (
          <p class="c-face-state">
            <Icon name={icon} />
            {ui.faces[state]}
          </p>
        )}
        <p class="c-face-name">{profileName}</p>
        <Line text={props.deviceName} />
        <div class="c-face-foot">
          {!plain && <Line text={validity(props, texts)} />}
          {signs.length > 0 && (
            <span
              class="c-face-signs"
              role="img"
              aria-label={props.purposes.map((purpose) => ui.purposes[purpose]).join(', ')}
            >
              {signs}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

function validity({ state, validUntil }: FaceProps, { ui, formats }: TextsOfUi): string | undefined {
  if (state === 'registered' || validUntil === undefined) return undefined;
  return state === 'expired' ? ui.expiredOn(formats.day(validUntil)) : ui.validUntil(formats.day(validUntil));
}

function Line({ text }: { text: ComponentChildren }) {
  return text ? <p class="c-face-line">{text}</p> : null;
}
