import * as v from 'valibot';
import { AUDITED } from '../../shared/audited.ts';
import { CREDENTIAL_KINDS } from '../../shared/credential.ts';
import type { AuditEntry, AuditSubject, ListedAuditEntry } from '../../shared/wire/audit.ts';
import { id as idSchema } from '../../shared/wire/fields.ts';
import { type AuditFacts, type ReadAuditEntry, WAITED } from '../audit/audit-store.ts';
import type { PeopleStore } from '../identity/people-store.ts';
import { CATALOGUE } from '../processes/catalogue/catalogue.ts';
import type { ProcessDefinition } from '../processes/catalogue/definition.ts';

/** The current name of a person; null = there is none with this id. */
export type NameOf = (id: string) => Promise<string | null>;

/** Looks each name up once. */
export function namesOf(people: PeopleStore): NameOf {
  const known = new Map<string, string | null>();
  return async (id) => {
    // The database may contain anything here, even text that cannot be queried.
    const name = known.get(id) ?? (v.is(idSchema, id) ? ((await people.byId(id))?.commonName ?? null) : null);
    known.set(id, name);
    return name;
  };
}

/** An entry of the audit log as admins read it. */
export async function viewAuditEntry(entry: ReadAuditEntry, nameOf: NameOf): Promise<ListedAuditEntry> {
  // The database may contain entries of a newer server, or forged ones.
  if ('unreadable' in entry || !AUDITED.includes(entry.what)) return { sequence: entry.sequence, unreadable: true };
  const { sequence, at, by, what, about, facts, hash } = entry;
  return {
    sequence,
    at: at.toISOString(),
    by: by === null ? null : { id: by, name: (await nameOf(by)) ?? by },
    what,
    about: await viewSubject(about, nameOf),
    ...(await viewFacts(facts, nameOf)),
    hash,
  };
}

/**
 * Person and network are facts in the log, so that they are hashed, and fields of their own for readers; the place
 * where it waited is not shown.
 */
async function viewFacts(facts: AuditFacts, nameOf: NameOf): Promise<Pick<AuditEntry, 'person' | 'network' | 'facts'>> {
  const { person: id, network, [WAITED]: _, ...others } = facts;
  const name = typeof id === 'string' ? await nameOf(id) : null;
  return {
    person: typeof id === 'string' ? { id, name: name ?? id } : null,
    network: typeof network === 'string' ? network : null,
    facts: others,
  };
}

async function viewSubject(about: string, nameOf: NameOf): Promise<AuditSubject> {
  const kind = CREDENTIAL_KINDS.find((known) => known === about);
  if (kind !== undefined) return { is: 'options', kind };
  const process = Object.values<ProcessDefinition>(CATALOGUE).find(({ name }) => name === about);
  if (process !== undefined) return { is: 'process', process: process.name, title: process.title };
  const name = await nameOf(about);
  return name === null ? { is: 'other', name: about } : { is: 'person', id: about, name };
}
