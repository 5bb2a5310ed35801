import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Field } from '../../../../shared/ui/Field.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { spellDuration } from '../../../../shared/ui/spell-duration.ts';
import { logIn } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { useAction } from '../data/use-action.ts';
import { Doorstep } from '../frame/Doorstep.tsx';
import { OurFault } from '../frame/OurFault.tsx';
import { useTitle } from '../frame/use-title.ts';
import { LOG_IN_HEADLINE } from './log-in-headline.ts';
import { onceLetIn } from './once-let-in.ts';

const DEFAULT_WAIT_SECONDS = 300;

/** `lost`: a session ended under somebody's hands. */
export function LogIn({ lost, onLoggedIn }: { lost: boolean; onLoggedIn: () => void }) {
  useTitle(LOG_IN_HEADLINE);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const passwordInput = useRef<HTMLInputElement>(null);
  const entering = useAction(async () => {
    try {
      await onceLetIn(() => call(logIn, { userName, password }));
      onLoggedIn();
      setPassword('');
    } catch (cause) {
      // Nothing was judged: it need not be typed again.
      if (!(cause instanceof AppError && cause.code === 'server_unreachable')) setPassword('');
      throw cause;
    } finally {
      passwordInput.current?.focus();
    }
  });
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void entering.run();
  };
  return (
    <Doorstep title={LOG_IN_HEADLINE}>
      {entering.error !== null && <WhyNot error={entering.error} />}
      {entering.error === null && lost && (
        <Note tone="info" title="You were logged out.">
          Log in to go on. Your order is still there.
        </Note>
      )}
      <form class="doorstep-form" onSubmit={submit}>
        <Field label="User name" name="username" value={userName} onInput={setUserName} autocomplete="username" />
        <Field
          label="Password"
          name="password"
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          inputRef={passwordInput}
        />
        <Button kind="primary" type="submit" busy={entering.busy} wide large>
          Log in
        </Button>
      </form>
    </Doorstep>
  );
}

/** The same for every cause that is the person's: whoever guesses learns nothing. */
function WhyNot({ error }: { error: AppError }) {
  if (error.code === 'too_many_tries') {
    return (
      <Note tone="bad" title="Too many tries." alert>
        Wait {spellDuration(error.retryAfter ?? DEFAULT_WAIT_SECONDS)}, then try again.
      </Note>
    );
  }
  if (error.code === 'server_busy') {
    return (
      <Note tone="warn" title="Too many people are logging in at this moment." alert>
        Wait a minute, then try again.
      </Note>
    );
  }
  if (error.code === 'login_failed' || error.code === 'user_inactive' || error.code === 'input_invalid') {
    return (
      <Note tone="bad" title="That did not work." alert>
        Check your user name and password. If it keeps happening, ask your help desk.
      </Note>
    );
  }
  return <OurFault error={error} />;
}
