import type { AppError } from '../../../../../shared/errors.ts';
import { explain } from '../../../../../shared/explanation.ts';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { WhyNot } from '../../frame/WhyNot.tsx';
import { FaultLines } from '../preview/FaultLines.tsx';
import { useTexts } from '../use-texts.ts';

/** Why an old version did not become the newest one. */
export function NotRestored({ error, version }: { error: AppError; version: number }) {
  const { errors, versions } = useTexts();
  const { notRestored } = versions;
  if (error.code === 'options_changed') {
    return (
      <Note tone="warn" alert>
        {error.explanation === null ? notRestored.overtaken : explain(error.explanation, errors.explanations)}
      </Note>
    );
  }
  if (error.code === 'options_refused') {
    return (
      <Note tone="bad" title={notRestored.title} alert>
        <FaultLines faults={error.faults ?? []} />
        <p>{notRestored.changedSince(version)}</p>
      </Note>
    );
  }
  if (error.code === 'input_invalid') {
    return (
      <Note tone="bad" title={notRestored.title} alert>
        {notRestored.unseen}
      </Note>
    );
  }
  return <WhyNot error={error} />;
}
