import { useEffect, useRef } from 'preact/hooks';
import { HelpDesk } from '../../../../shared/ui/organization/HelpDesk.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { Brief } from '../../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../../shared/ui/windows/FromBox.tsx';
import { WindowFrame } from '../../../../shared/ui/windows/WindowFrame.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import type { Asked } from './start-provisioning.ts';

export interface ShowNumberProps {
  host: string;
  asked: Asked;
  /** Two digits. */
  number: string;
}

/** The second channel: the number on this phone is typed by the person logged in at the desk. */
export function ShowNumber({ host, asked, number }: ShowNumberProps) {
  const { activate, client } = useTexts();
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${client.typeNumber} – ${organization().name}`;
  }, [client]);
  useEffect(() => headline.current?.focus({ preventScroll: true }), []);
  return (
    <WindowFrame
      title={activate.title}
      host={host}
      foot={
        <>
          <p>{activate.notAsked}</p>
          <HelpDesk />
        </>
      }
    >
      <FromBox>
        {activate.asks(asked.serverName, asked.holder, (name) => (
          <Brief text={name} />
        ))}
      </FromBox>
      <div class="p-number">
        <h1 class="p-number-lead" ref={headline} tabIndex={-1}>
          {client.typeNumber}
        </h1>
        <p class="p-number-digits">{number}</p>
        <p class="p-number-wait" role="status">
          <span class="p-dot" />
          {client.waitingForNumber}
        </p>
      </div>
    </WindowFrame>
  );
}
