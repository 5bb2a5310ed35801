import { useMemo, useState } from 'preact/hooks';
import * as v from 'valibot';
import { AppError } from '../../../../shared/errors.ts';
import { Steps } from '../../../../shared/ui/order/Steps.tsx';
import { id as idSchema } from '../../../../shared/wire/fields.ts';
import { cancelRun, nextStep, type Run } from '../../../../shared/wire/run.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { useResource } from '../../parts/data/use-resource.ts';
import { AccountNotActive } from '../../parts/frame/AccountNotActive.tsx';
import { NotFound } from '../../parts/frame/NotFound.tsx';
import { Trouble } from '../../parts/frame/Trouble.tsx';
import { Waiting } from '../../parts/frame/Waiting.tsx';
import { useExpiry } from '../../parts/run/use-expiry.ts';
import { runOf } from '../data/resources.ts';
import { OrderTextsFetched, useOrderTexts } from '../texts/use-order-texts.ts';
import { describeRun } from './describe-run.ts';
import './run.css';
import { saySteps } from '../../parts/run/say-steps.ts';
import { movedOn } from './moved-on.ts';
import { RunEnd } from './RunEnd.tsx';
import { RunStep } from './RunStep.tsx';
import { isEnd } from './run-view.ts';

/** One order from its first step to its result, at one address. */
export function RunPage({ id = '' }: { id?: string }) {
  if (!v.is(idSchema, id)) return <NotFound />;
  return (
    <OrderTextsFetched>
      <KnownRun key={id} id={id} />
    </OrderTextsFetched>
  );
}

function KnownRun({ id }: { id: string }) {
  const { run: words, processes, formats } = useOrderTexts();
  const shared = useMemo(() => runOf(id), [id]);
  const { value: run, error, again } = useResource(shared);
  const [closed, setClosed] = useState(false);
  useExpiry(run, again);

  const next = useAction(async () => {
    if (run === null) return;
    try {
      shared.put(await call(nextStep, { id, step: run.step }));
    } catch (cause) {
      await showIfMovedOn(cause);
    }
  });
  const cancel = useAction(async () => {
    if (run === null) return;
    if (run.ready && run.progress !== null) {
      await close(run);
      return;
    }
    try {
      shared.put(await call(cancelRun, { id }));
    } catch (cause) {
      // The card became active while Cancel was on its way.
      if (cause instanceof AppError && cause.code === 'run_finished') await close(run);
      else await showIfMovedOn(cause);
    }
  });
  /** An active card stays: the order is finished, so that nothing of it waits on the Dashboard. */
  const close = async ({ step }: Run) => {
    const ended = await call(nextStep, { id, step });
    setClosed(true);
    shared.put(ended);
  };
  /** If the server refused because the order has moved on, the page shows the order. */
  const showIfMovedOn = async (cause: unknown) => {
    if (!movedOn(cause)) throw cause;
    await shared.refresh();
  };

  const failed = next.error ?? cancel.error;
  if (failed?.code === 'user_inactive') return <AccountNotActive />;
  if (run === null) return error === null ? <Waiting /> : <Trouble error={error} again={again} inPlaceOf="page" />;
  const clocks = { clock: formats.time, until: (iso: string) => formats.until(iso, new Date()) };
  const view = describeRun(run, clocks, words);
  const title = processes.titles[run.process];
  const titles = saySteps(run.steps, processes);
  if (isEnd(view)) {
    const done = view.shows === 'done' && !closed;
    return (
      <div class="run">
        {done ? <Steps title={title} steps={titles} current={titles.length} /> : <p class="run-title">{title}</p>}
        <RunEnd run={run} view={view} closed={closed} />
      </div>
    );
  }
  return (
    <div class="run">
      <Steps title={title} steps={titles} current={run.step} />
      <RunStep run={run} view={view} next={next} cancel={cancel} />
    </div>
  );
}
