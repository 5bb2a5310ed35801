import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Announce } from '../feedback/Announce.tsx';
import { Spinner } from '../icons/Spinner.tsx';
import { describeTimeLeft } from './describe-time-left.ts';
import type { QrDrawing } from './draw-qr.ts';
import './qr-plate.css';
import { useTexts } from '../language/use-texts.ts';
import { useTimeLeft } from './use-time-left.ts';

export interface QrPlateProps {
  /** The content of the code, and nothing else; null = not known yet. */
  link: string | null;
  /** ISO time until which it works. */
  until: string;
  /** What the picture is, for people who do not see it. */
  label: string;
  /** The full lifetime of such a code: draws the bar under it. */
  lastsSeconds?: number | undefined;
  /** Shown in amber under two minutes. */
  whenLow?: ComponentChildren;
  /** Called once when the time is over; what happens then is decided by the server. */
  onEnded?: (() => void) | undefined;
}

/** A code to scan and how long it still works. Dark on white also in dark mode, so that phones can read it. */
export function QrPlate({ link, until, label, lastsSeconds, whenLow, onEnded }: QrPlateProps) {
  const { ui } = useTexts();
  const drawing = useDrawing(link);
  const milliseconds = useTimeLeft(until);
  const { clock, stage, said } = describeTimeLeft(milliseconds, ui.timeLeft);
  const gone = stage === 'gone';
  useEffect(() => {
    if (gone) onEnded?.();
  }, [gone, until]);
  return (
    <div class={`c-qr${stage === 'low' ? ' c-qr-low' : ''}`}>
      <div class="c-qr-plate">
        {!gone && drawing !== null && (
          <svg
            class="c-qr-code"
            viewBox={`0 0 ${drawing.size} ${drawing.size}`}
            role="img"
            aria-label={label}
            shape-rendering="crispEdges"
          >
            <path d={drawing.path} />
          </svg>
        )}
        {!gone && drawing === null && <Spinner />}
        {gone && <p class="c-qr-over">{ui.codeOver}</p>}
      </div>
      <p class="c-qr-time">
        {ui.codeWorksFor}
        <span class="c-qr-clock" role="timer" aria-live="off">
          {clock}
        </span>
      </p>
      {lastsSeconds !== undefined && <Bar share={milliseconds / 1000 / lastsSeconds} />}
      {stage === 'low' && whenLow && <p class="c-qr-hurry">{whenLow}</p>}
      <Announce text={said} />
    </div>
  );
}

/** Strict CSP forbids inline styles: its width is an attribute. */
function Bar({ share }: { share: number }) {
  return (
    <svg class="c-qr-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.min(100, Math.max(0, share * 100)).toFixed(2)} height="1" />
    </svg>
  );
}

/** The drawing of the link; null until it is ready. The code that draws it is fetched at the first use. */
function useDrawing(link: string | null): QrDrawing | null {
  const [drawn, setDrawn] = useState<{ link: string; drawing: QrDrawing } | null>(null);
  // Pending while the link is still fetched.
  useEffect(() => void import('./draw-qr.ts'), []);
  useEffect(() => {
    if (link === null) return;
    let current = true;
    void import('./draw-qr.ts').then(({ drawQr }) => {
      if (current) setDrawn({ link, drawing: drawQr(link) });
    });
    return () => {
      current = false;
    };
  }, [link]);
  return drawn !== null && drawn.link === link ? drawn.drawing : null;
}
