import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Field } from '../../../../shared/ui/controls/Field.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { organization } from '../../../../shared/ui/organization/organization.ts';
import { logIn } from '../../../../shared/wire/session.ts';
import { call } from '../call.ts';
import { useAction } from '../data/use-action.ts';
import { Doorstep } from '../frame/Doorstep.tsx';
import { OurFault } from '../frame/OurFault.tsx';
import { useTitle } from '../frame/use-title.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { onceLetIn } from './once-let-in.ts';
import { useLocale } from './use-locale.ts';

const DEFAULT_WAIT_SECONDS = 300;

/** `lost`: the session ended while the page was in use. */
export function LogIn({ lost, onLoggedIn }: { lost: boolean; onLoggedIn: () => void }) {
  const { parts } = useTexts();
  const words = parts.logIn;
  // Not "Log in" alone: that is the button's name.
  const headline = words.headline(organization().name);
  useTitle(headline);
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const { locale, onLanguage } = useLocale();
  const passwordInput = useRef<HTMLInputElement>(null);
  const entering = useAction(async () => {
    try {
      await onceLetIn(() => call(logIn, { userName, password, ...locale }));
      onLoggedIn();
      setPassword('');
    } catch (cause) {
      // Nothing was checked: it need not be typed again.
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
    <Doorstep title={headline} onLanguage={onLanguage}>
      {entering.error !== null && <WhyNot error={entering.error} />}
      {entering.error === null && lost && (
        <Note tone="info" title={words.loggedOut.title}>
          {words.loggedOut.body}
        </Note>
      )}
      <form class="doorstep-form" onSubmit={submit}>
        <Field label={words.userName} name="username" value={userName} onInput={setUserName} autocomplete="username" />
        <Field
          label={words.password}
          name="password"
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          inputRef={passwordInput}
        />
        <Button kind="primary" type="submit" busy={entering.busy} wide large>
          {words.action}
        </Button>
      </form>
    </Doorstep>
  );
}

/** The same for every cause on the person's side: guessing reveals nothing. */
function WhyNot({ error }: { error: AppError }) {
  const { parts, formats } = useTexts();
  const words = parts.logIn;
  if (error.code === 'too_many_tries') {
    return (
      <Note tone="bad" title={words.tooManyTries.title} alert>
        {words.tooManyTries.body(formats.duration(error.retryAfter ?? DEFAULT_WAIT_SECONDS))}
      </Note>
    );
  }
  if (error.code === 'server_busy') {
    return (
      <Note tone="warn" title={words.busy.title} alert>
        {words.busy.body}
      </Note>
    );
  }
  if (error.code === 'login_failed' || error.code === 'user_inactive' || error.code === 'input_invalid') {
    return (
      <Note tone="bad" title={words.failed.title} alert>
        {words.failed.body}
      </Note>
    );
  }
  return <OurFault error={error} />;
}
