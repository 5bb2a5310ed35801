import type { Hono } from 'hono';
import * as v from 'valibot';
import { AppError } from '../../shared/errors.ts';
import { ANY, AUDIT_SEARCH, EXPORT_FORMS, EXPORT_PATH } from '../../shared/wire/audit.ts';
import { countTries, type Limit } from '../identity/count-try.ts';
import type { Deps } from '../processes/deps.ts';
import { exportAudit } from '../processes/export-audit.ts';
import { readSearch } from '../processes/read-search.ts';
import { answerProblem } from './answer-problem.ts';
import type { AppEnv } from './app-env.ts';
import { identifyCaller } from './identify-caller.ts';
import type { RouteDeps } from './mount-routes.ts';

/** For one admin: a long log takes the server seconds. */
export const EXPORT_LIMIT: Limit = { name: 'export audit', tries: 20, seconds: 3600 };

const TYPES = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' } as const;

const Asked = v.strictObject({
  as: v.picklist(EXPORT_FORMS),
  ...v.entriesFromList(['person', 'what', 'from', 'until'], v.optional(v.string(), ANY)),
});

/** `GET /api/admin/audit/export?as=csv&person=…`: the entries that fit as a file, as a stream. The export is an entry too. */
export function mountAuditExport(app: Hono<AppEnv>, deps: Omit<RouteDeps, 'store'> & Pick<Deps, 'store'>): void {
  app.get(EXPORT_PATH, async (c) => {
    try {
      const caller = await identifyCaller('admin', c, deps);
      if (caller.by !== 'session') throw new AppError('session_missing');
      const asked = v.safeParse(Asked, c.req.query());
      const written = v.safeParse(v.object(AUDIT_SEARCH), asked.output);
      if (!asked.success || !written.success) throw new AppError('input_invalid', 'The search does not fit');
      const { as } = asked.output;
      if (c.req.method === 'HEAD') return new Response(null, { headers: { 'content-type': TYPES[as] } });
      await countTries([[EXPORT_LIMIT, caller.person.id]], deps);
      const search = await deps.store.transaction(({ people }) => readSearch(written.output, people));
      const filters = Object.entries(written.output).filter(([, value]) => value !== ANY);
      const facts = { as, filters: filters.map(([name, value]) => `${name} ${value}`).join(', ') };
      await deps.store.tell({ event: 'audit.exported', about: 'audit log', facts }, deps.clock());
      await deps.store.settle();
      const parts = exportAudit(search, as, {
        find: (...given) => deps.store.transaction(({ audit }) => audit.find(...given)),
        following: (...given) => deps.store.transaction(({ audit }) => audit.following(...given)),
      });
      const name = `audit-${deps.clock().toISOString().slice(0, 10)}.${as}`;
      return new Response(streamOf(parts), {
        headers: {
          'content-type': TYPES[as],
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      });
    } catch (error) {
      return answerProblem(error, deps);
    }
  });
}

/** A part is read when whoever downloads wants it; who goes away ends the reading. */
function streamOf(parts: AsyncGenerator<string, void, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void parts.return(),
  });
}
