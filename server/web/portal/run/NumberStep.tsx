import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../../../../shared/ui/controls/Field.tsx';
import { Announce } from '../../../../shared/ui/feedback/Announce.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { approveNumber, type Run } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { runOf } from '../data/resources.ts';
import { useOrderTexts } from '../texts/use-order-texts.ts';
import { movedOn } from './moved-on.ts';
import { useSaidOnce } from './use-said-once.ts';

const DIGITS = 2;

interface NumberStepProps {
  run: Run;
  /** Of the form: its button is in the action bar. */
  formId: string;
  onBusy: (busy: boolean) => void;
}

/** The second channel: the number on the phone is typed here, by the logged-in person. A wrong one ends the order. */
export function NumberStep({ run, formId, onBusy }: NumberStepProps) {
  const { runMobile, processes } = useOrderTexts();
  const words = runMobile.number;
  const heading = useHeadline(words.headline, { process: processes.titles[run.process], stay: true });
  const said = useSaidOnce(words.said);
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const whole = number.length === DIGITS;
  const approve = useAction(async () => {
    try {
      runOf(run.id).put(await call(approveNumber, { id: run.id, number }));
    } catch (cause) {
      // A wrong number ended the order, or the order has moved on: the order says which.
      if (!movedOn(cause, ['number_wrong', 'number_not_wanted'])) throw cause;
      await runOf(run.id).refresh();
    }
  });
  useEffect(() => onBusy(approve.busy), [approve.busy]);
  // The page came here by itself: the focus of a person elsewhere on it stays there.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) field.current?.focus();
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (whole) void approve.run();
    else field.current?.focus();
  };
  return (
    <form class="run-number" id={formId} onSubmit={submit} noValidate>
      <header>
        <h1 class="c-title" ref={heading} tabIndex={-1}>
          {words.headline}
        </h1>
        <p class="c-lead">{words.lead}</p>
      </header>
      {approve.error !== null && <OurFault error={approve.error} />}
      <Field
        label={words.label}
        name="number"
        value={number}
        onInput={(typed) => setNumber(typed.replaceAll(/\D/g, '').slice(0, DIGITS))}
        inputMode="numeric"
        autocomplete="off"
        maxLength={DIGITS}
        inputRef={field}
        help={words.help}
        error={tried && !whole ? words.notWhole : undefined}
      />
      <Note tone="warn" title={words.none.title}>
        {words.none.body}
      </Note>
      <Announce text={said} />
    </form>
  );
}
