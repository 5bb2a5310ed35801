import type { AppError } from '../../../../../shared/errors.ts';
import { explain } from '../../../../../shared/explanation.ts';
import { Note } from '../../../../../shared/ui/Note.tsx';
import { WhyNot } from '../../frame/WhyNot.tsx';
import { useTexts } from '../../texts/use-texts.tsx';
import { FaultLines } from '../preview/FaultLines.tsx';

/** Why an old version did not become the newest one. */
export function NotRestored({ error, version }: { error: AppError; version: number }) {
  const { errors } = useTexts();
  if (error.code === 'options_changed') {
    return (
      <Note tone="warn" alert>
        {error.explanation === null
          ? 'Somebody saved another version meanwhile. Nothing was overwritten. Compare, then save again.'
          : explain(error.explanation, errors.explanations)}
      </Note>
    );
  }
  if (error.code === 'options_refused') {
    return (
      <Note tone="bad" title="Not saved." alert>
        <FaultLines faults={error.faults ?? []} />
        <p>What version {version} is tried against has changed since: the rules, the CA, or the people.</p>
      </Note>
    );
  }
  if (error.code === 'input_invalid') {
    return (
      <Note tone="bad" title="Not saved." alert>
        Take out of Why what cannot be seen, such as a sign that turns the direction of the text.
      </Note>
    );
  }
  return <WhyNot error={error} />;
}
