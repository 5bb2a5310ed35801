import { useEffect, useRef, useState } from 'preact/hooks';
import { Announce } from '../../../../shared/ui/Announce.tsx';
import { Field } from '../../../../shared/ui/Field.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { approveNumber, type Run } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { runOf } from '../data/resources.ts';
import { movedOn } from './moved-on.ts';
import { useSaidOnce } from './use-said-once.ts';

const HEADLINE = 'Type the number your phone shows';
const DIGITS = 2;

interface NumberStepProps {
  run: Run;
  /** Of the form: its button is in the action bar. */
  formId: string;
  onBusy: (busy: boolean) => void;
}

/** The second channel: the number on the phone is typed here, by who is logged in. A wrong one ends the order. */
export function NumberStep({ run, formId, onBusy }: NumberStepProps) {
  const heading = useHeadline(HEADLINE, { process: run.title, stay: true });
  const said = useSaidOnce(`${HEADLINE}.`);
  const field = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const whole = number.length === DIGITS;
  const approve = useAction(async () => {
    try {
      runOf(run.id).put(await call(approveNumber, { id: run.id, number }));
    } catch (cause) {
      // A wrong number ended the order, or the order is elsewhere by now: the order says which.
      if (!movedOn(cause, ['number_wrong', 'number_not_wanted'])) throw cause;
      await runOf(run.id).refresh();
    }
  });
  useEffect(() => onBusy(approve.busy), [approve.busy]);
  // The page came here by itself: whoever is elsewhere on it stays there.
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
          {HEADLINE}
        </h1>
        <p class="c-lead">This makes sure it is your phone and nobody else’s.</p>
      </header>
      {approve.error !== null && <OurFault error={approve.error} />}
      <Field
        label="Number"
        name="number"
        value={number}
        onInput={(typed) => setNumber(typed.replaceAll(/\D/g, '').slice(0, DIGITS))}
        inputMode="numeric"
        autocomplete="off"
        maxLength={DIGITS}
        inputRef={field}
        help="Two digits. Your phone shows them once you have chosen a PIN there."
        error={tried && !whole ? 'Type both digits that your phone shows.' : undefined}
      />
      <Note tone="warn" title="No number on your phone?">
        Somebody else may have opened your link. Choose Cancel. Nothing has been created.
      </Note>
      <Announce text={said} />
    </form>
  );
}
