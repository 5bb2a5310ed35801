import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Field } from '../../../../shared/ui/controls/Field.tsx';
import { setUpFirstAdmin } from '../../../../shared/wire/first-admin.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { publishToAllTabs } from '../../parts/live/notices.ts';
import type { useLocale } from '../../parts/log-in/use-locale.ts';
import { checkFirstAdmin, type FieldFaults, type FirstAdminInput, sayFault } from './check-first-admin.ts';
import { useTexts } from './use-texts.ts';

const FIELDS = [
  { name: 'code', autocomplete: 'off' },
  { name: 'userName', autocomplete: 'username' },
  { name: 'givenName', autocomplete: 'given-name' },
  { name: 'surname', autocomplete: 'family-name' },
  { name: 'email', autocomplete: 'email', type: 'email' },
  { name: 'password', autocomplete: 'new-password', type: 'password' },
  { name: 'repeat', autocomplete: 'new-password', type: 'password' },
] as const satisfies readonly { name: keyof FirstAdminInput; [more: string]: string }[];

const EMPTY: FirstAdminInput = {
  code: '',
  userName: '',
  givenName: '',
  surname: '',
  email: '',
  password: '',
  repeat: '',
};

interface FirstAdminFormProps {
  token: string;
  locale: ReturnType<typeof useLocale>['locale'];
  onDead: () => void;
}

export function FirstAdminForm({ token, locale, onDead }: FirstAdminFormProps) {
  const { setUp } = useTexts();
  const { route } = useLocation();
  const [input, setInput] = useState(EMPTY);
  const [wrong, setWrong] = useState<FieldFaults>({});
  const form = useRef<HTMLFormElement>(null);
  /** Shows errors at their fields, and moves the focus to the first. False: there are none. */
  const pointTo = (found: FieldFaults): boolean => {
    setWrong(found);
    const first = FIELDS.find(({ name }) => found[name] !== undefined);
    if (first === undefined) return false;
    form.current?.querySelector<HTMLInputElement>(`[name="${first.name}"]`)?.focus();
    return true;
  };
  const creating = useAction(async () => {
    const { repeat, ...sent } = input;
    try {
      await call(setUpFirstAdmin, { ...sent, ...locale, token });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'setup_link_dead') return onDead();
      const found = faultOf(error);
      if (found === null) throw error;
      pointTo(found);
      return;
    }
    route('/', true);
    publishToAllTabs({ what: 'session', runId: null });
  });
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!pointTo(checkFirstAdmin(input))) void creating.run();
  };
  const helps: Partial<Record<keyof FirstAdminInput, string>> = { code: setUp.codeHelp, password: setUp.passwordHelp };
  const said = (field: keyof FirstAdminInput) => {
    const fault = wrong[field];
    return fault && sayFault(field, fault, setUp);
  };
  return (
    <form class="doorstep-form" ref={form} onSubmit={submit} noValidate>
      {creating.error !== null && <OurFault error={creating.error} />}
      {FIELDS.map((field) => (
        <Field
          key={field.name}
          {...field}
          label={setUp.labels[field.name]}
          help={helps[field.name]}
          value={input[field.name]}
          onInput={(value) => setInput((before) => ({ ...before, [field.name]: value }))}
          error={said(field.name)}
        />
      ))}
      <Button kind="primary" type="submit" busy={creating.busy} wide large>
        {setUp.action}
      </Button>
    </form>
  );
}

function faultOf({ code }: AppError): FieldFaults | null {
  if (code === 'setup_code_wrong') return { code: 'code wrong' };
  if (code === 'password_weak') return { password: 'password weak' };
  if (code === 'user_name_taken') return { userName: 'user name taken' };
  if (code === 'input_invalid') return { userName: 'check input' };
  return null;
}
