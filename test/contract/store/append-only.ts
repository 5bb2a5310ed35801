import { expect, it } from 'vitest';
import { appendEntries } from '../../../server/audit/append-entries.ts';
import type { BesideStore } from './fresh-store.ts';
import { keptScript, NOW } from './samples.ts';

const REFUSED = [
  "update audit set facts = '{}'",
  'update audit set hash = previous_hash where sequence = 1',
  'delete from audit',
  'delete from audit where sequence = 1',
  "update option_scripts set text = ''",
  "update option_scripts set why = 'x' where version = 1",
  'delete from option_scripts',
  "update ca_authorities set fingerprint = ''",
  'delete from ca_authorities',
];

/** Statements that replace existing rows, in the SQL of both databases. */
export const REPLACING = [
  `insert into audit (sequence, at, what, about, facts, previous_hash, hash)
    values (1, 'x', 'x', 'x', '{}', 'x', 'x') on conflict (sequence) do update set facts = excluded.facts`,
  `insert into option_scripts (kind, version, text, saved_at, why)
    values ('virtual smart card', 1, 'x', 'x', 'x') on conflict (kind, version) do update set text = excluded.text`,
  `insert into ca_authorities (issuer, fingerprint, certificate, remembered_at)
    select issuer, 'x', certificate, 'x' from ca_authorities where true
    on conflict (issuer) do update set fingerprint = excluded.fingerprint`,
];

/**
 * Tables that are only added to cannot be changed by mistake, whatever client is used. `more`: statements that only
 * this database knows, some `refused` like those that both know, others `ignored`.
 */
export function appendOnlyContract(
  beside: BesideStore,
  more: { readonly refused: readonly string[]; readonly ignored: readonly string[] },
): void {
  const refused = [...REFUSED, ...more.refused].map((statement) => [statement, true] as const);
  const ignored = more.ignored.map((statement) => [statement, false] as const);

  it.each([...refused, ...ignored])('stays as it is after: %s', async (statement, refuses) => {
    const { store, run } = await beside();
    const script = await keptScript(store);
    const event = { by: null, what: 'options.saved', about: script.kind, facts: {} } as const;
    await store.transaction(({ audit }) => appendEntries([event], audit, NOW));
    const authority = { issuer: 'root', fingerprint: 'f', certificate: Uint8Array.of(1), rememberedAt: NOW } as const;
    await store.transaction(({ authorities }) => authorities.remember(authority));
    const read = () =>
      store.transaction(async ({ audit, authorities, scripts }) => [
        await authorities.all(),
        await audit.page(null, 10),
        await scripts.version('virtual smart card', 1),
      ]);
    const before = await read();
    const ran = run(statement);
    if (refuses) await expect(ran).rejects.toThrow('append-only');
    else await ran;
    expect(await read()).toEqual(before);
  });

  it.each(['3', '9007199254740991', '9223372036854775807'])('has no entry %s after the first', async (sequence) => {
    const { store, run } = await beside();
    const event = { by: null, what: 'options.saved', about: 'mobile ID', facts: {} } as const;
    const append = () => store.transaction(({ audit }) => appendEntries([event, event], audit, NOW));
    await run(
      `insert into audit (sequence, at, what, about, facts, previous_hash, hash) values (1, '', '', '', '', '', '')`,
    );
    const far = `insert into audit (sequence, at, what, about, facts, previous_hash, hash) values (${sequence}, '', '', '', '', '', '')`;
    await expect(run(far)).rejects.toThrow('has no gaps');
    await append();
    expect((await store.transaction(({ audit }) => audit.head()))?.sequence).toBe(3);
  });
}
