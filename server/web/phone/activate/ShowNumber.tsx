import { useEffect, useRef } from 'preact/hooks';
import { Brief } from '../../../../shared/ui/Brief.tsx';
import { FromBox } from '../../../../shared/ui/FromBox.tsx';
import { HelpDesk } from '../../../../shared/ui/HelpDesk.tsx';
import { organization } from '../../../../shared/ui/organization.ts';
import { WindowFrame } from '../../../../shared/ui/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import type { Asked } from './start-activation.ts';

export interface ShowNumberProps {
  host: string;
  asked: Asked;
  /** Two digits. */
  number: string;
}

/** The second channel: who is logged in at the desk types what this phone shows. */
export function ShowNumber({ host, asked, number }: ShowNumberProps) {
  const { activate } = useTexts();
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `Type this number in Self-Service – ${organization().name}`;
    headline.current?.focus({ preventScroll: true });
  }, []);
  return (
    <WindowFrame
      title="Activate"
      host={host}
      foot={
        <>
          <p>Did not ask for this? Close this page and tell your help desk.</p>
          <HelpDesk />
        </>
      }
    >
      <FromBox>{activate.asks(<Brief text={asked.serverName} />, <Brief text={asked.holder} />)}</FromBox>
      <div class="p-number">
        <h1 class="p-number-lead" ref={headline} tabIndex={-1}>
          Type this number in Self-Service
        </h1>
        <p class="p-number-digits">{number}</p>
        <p class="p-number-wait" role="status">
          <span class="p-dot" />
          Waiting for you to type it
        </p>
      </div>
    </WindowFrame>
  );
}
