import * as v from 'valibot';
import { AppError } from '../../../../shared/errors.ts';
import { cancelSuppliedRun } from '../../../../shared/wire/admin.ts';
import { id as idSchema } from '../../../../shared/wire/fields.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { useExpiry } from '../../parts/run/use-expiry.ts';
import { DeskTextsFetched, useDeskTexts } from '../texts/use-desk-texts.ts';
import { describeSuppliedRun } from './describe-supplied-run.ts';
import { SuppliedEndPage } from './SuppliedEndPage.tsx';
import { SuppliedStep } from './SuppliedStep.tsx';
import { suppliedRunOf } from './supplied-run-of.ts';
import './supplied-run.css';

/** An order that an operator started for another person, at the desk, from its start to its result. */
export function SuppliedRunPage({ id = '' }: { id?: string }) {
  if (!v.is(idSchema, id)) return <NotFound />;
  return (
    <DeskTextsFetched>
      <KnownRun key={id} id={id} />
    </DeskTextsFetched>
  );
}

function KnownRun({ id }: { id: string }) {
  const { suppliedRun: words, formats } = useDeskTexts();
  const shared = suppliedRunOf(id);
  const { value: run, error, again } = useResource(shared);
  useExpiry(run, again);
  const cancel = useAction(async () => {
    try {
      shared.put(await call(cancelSuppliedRun, { id }));
    } catch (cause) {
      // It ended another way in between: the order says which.
      if (!(cause instanceof AppError && cause.code.startsWith('run_'))) throw cause;
      await shared.refresh();
    }
  });
  if (run === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const clocks = { clock: formats.time, until: (iso: string) => formats.until(iso, new Date()) };
  const view = describeSuppliedRun(run, clocks, words);
  return (
    <div class="supplied">
      <a class="back" href={`/admin/people/${run.person.id}`}>
        ← {run.person.displayName}
      </a>
      {view.shows === 'end' ? (
        <SuppliedEndPage run={run} end={view.end} />
      ) : (
        <SuppliedStep run={run} view={view} cancel={cancel} />
      )}
    </div>
  );
}
