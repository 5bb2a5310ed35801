import { useEffect, useState } from 'preact/hooks';
import { AppError } from '../../../../shared/errors.ts';
import { isOptionKind, type OptionKind } from '../../../../shared/options/option-kind.ts';
import { type OptionFailure, type OptionScript, readOptions } from '../../../../shared/wire/option-script.ts';
import type { Session } from '../../../../shared/wire/session.ts';
import { call } from '../../parts/call.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { OptionsEditor } from './OptionsEditor.tsx';
import { OptionsTextsFetched } from './use-texts.ts';

interface Opened {
  readonly script: OptionScript;
  readonly failures: readonly OptionFailure[];
}

/** The options of one kind of credential: form, script and preview of one text. */
export function OptionsPage({ kind = '', session }: { kind?: string; session: Session }) {
  if (!isOptionKind(kind)) return <NotFound />;
  return (
    <OptionsTextsFetched>
      <KnownOptions key={kind} kind={kind} session={session} />
    </OptionsTextsFetched>
  );
}

/** Reads again each time: editing has to begin with the newest version. */
function KnownOptions({ kind, session }: { kind: OptionKind; session: Session }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setError(null);
    call(readOptions, { kind }).then(
      (read) => current && setOpened(read),
      (cause: unknown) => {
        if (current) setError(cause instanceof AppError ? cause : new AppError('internal', null, { cause }));
      },
    );
    return () => {
      current = false;
    };
  }, [kind, tries]);
  if (error !== null) return <Trouble error={error} again={() => setTries(tries + 1)} inPlaceOf="page" />;
  if (opened === null) return <Waiting rows={4} />;
  return <OptionsEditor kind={kind} session={session} script={opened.script} failures={opened.failures} />;
}
