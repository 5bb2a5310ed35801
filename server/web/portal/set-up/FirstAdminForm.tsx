import type { TargetedSubmitEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { AppError } from '../../../../shared/errors.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Field } from '../../../../shared/ui/Field.tsx';
import { setUpFirstAdmin } from '../../../../shared/wire/session.ts';
import { call } from '../../parts/call.ts';
import { publishToAllTabs } from '../../parts/data/changes.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { OurFault } from '../../parts/frame/OurFault.tsx';
import { checkFirstAdmin, type FieldErrors, type FirstAdminInput } from './check-first-admin.ts';

const FIELDS = [
  { name: 'code', label: 'Code', autocomplete: 'off', help: 'The server printed it below the link.' },
  { name: 'userName', label: 'User name', autocomplete: 'username' },
  { name: 'givenName', label: 'Given name', autocomplete: 'given-name' },
  { name: 'surname', label: 'Surname', autocomplete: 'family-name' },
  { name: 'email', label: 'Email', autocomplete: 'email', type: 'email' },
  {
    name: 'password',
    label: 'Password',
    autocomplete: 'new-password',
    type: 'password',
    help: 'At least 12 characters.',
  },
  { name: 'repeat', label: 'Repeat password', autocomplete: 'new-password', type: 'password' },
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

export function FirstAdminForm({ token, onDead }: { token: string; onDead: () => void }) {
  const { route } = useLocation();
  const [input, setInput] = useState(EMPTY);
  const [wrong, setWrong] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  /** Shows what is wrong where it was typed, and goes to the first of it. False: nothing is. */
  const pointTo = (found: FieldErrors): boolean => {
    setWrong(found);
    const first = FIELDS.find(({ name }) => found[name] !== undefined);
    if (first === undefined) return false;
    form.current?.querySelector<HTMLInputElement>(`[name="${first.name}"]`)?.focus();
    return true;
  };
  const creating = useAction(async () => {
    const { repeat, ...sent } = input;
    try {
      await call(setUpFirstAdmin, { ...sent, token });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'setup_link_dead') return onDead();
      const found = fieldErrorOf(error);
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
  return (
    <form class="doorstep-form" ref={form} onSubmit={submit} noValidate>
      {creating.error !== null && <OurFault error={creating.error} />}
      {FIELDS.map((field) => (
        <Field
          key={field.name}
          {...field}
          value={input[field.name]}
          onInput={(value) => setInput((before) => ({ ...before, [field.name]: value }))}
          error={wrong[field.name]}
        />
      ))}
      <Button kind="primary" type="submit" busy={creating.busy} wide large>
        Create admin
      </Button>
    </form>
  );
}

function fieldErrorOf({ code, detail }: AppError): FieldErrors | null {
  if (code === 'setup_code_wrong') return { code: 'That is not the code that the server printed below the link.' };
  if (code === 'password_weak') return { password: 'Choose a longer one. This is too easy to guess.' };
  if (code === 'user_name_taken') return { userName: 'Choose another one. This user name is taken.' };
  if (code === 'input_invalid') return { userName: detail ?? 'Check what you filled in.' };
  return null;
}
