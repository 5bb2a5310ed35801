import { AppError } from '../../shared/errors.ts';
import { judgeMailbox } from '../../shared/read-mailbox.ts';
import type { PersonDetails } from '../../shared/wire/admin.ts';
import type { Person } from '../identity/person.ts';
import { mailSubject } from '../notifications/mail-subject.ts';
import type { StoredMail } from '../notifications/outbox-store.ts';
import { makingProcesses } from '../processes/catalogue/catalogue.ts';
import type { MakingProcess } from '../processes/catalogue/definition.ts';
import { mayFollow } from '../processes/desk/load-supplied-run.ts';
import { refuseSupply } from '../processes/desk/refuse-supply.ts';
import { viewPerson } from '../processes/desk/view-person.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { loadRun } from '../processes/engine/load-run.ts';
import type { Stores } from '../processes/engine/store.ts';
import { readFirst } from '../processes/engine/transact.ts';
import { viewRun } from '../processes/engine/view-run.ts';
import { offeredActs, switchedProcesses } from '../processes/life-cycle/offered-acts.ts';
import { listCredentials } from '../processes/life-cycle/view-credentials.ts';

const MOST_FAILED_MAILS = 20;

/** A person with their credentials, running orders, and what this operator can do. Throws AppError `person_unknown`. */
export async function readPerson(personId: string, operator: Person, deps: Deps): Promise<PersonDetails> {
  const person = await deps.store.look(({ people }) => people.byId(personId));
  if (person === null) throw new AppError('person_unknown');
  const processes = await Promise.all(makingProcesses('operator').map((one) => withLimit(one, person, deps)));
  return readFirst(deps, async (tx) => {
    const { stores } = tx;
    const runs: PersonDetails['runs'] = [];
    const followed: string[] = [];
    for (const { id } of await stores.runs.running(personId)) {
      const loaded = await loadRun(id, tx);
      if (loaded?.run.state !== 'running') continue;
      runs.push(await viewRun(loaded, tx));
      if (mayFollow(loaded.run, operator)) followed.push(id);
    }
    const judged: Judged = { offered: [], refused: [] };
    for (const process of processes) await judge(process, { person, operator }, judged, stores);
    return {
      person: viewPerson(person),
      credentials: await listCredentials(person, { person: operator, as: 'operator' }, tx),
      runs,
      followed,
      ...judged,
      acts: offeredActs(await switchedProcesses('operator', 'person', stores.switches), {
        ...{ holder: person, state: person.state, actor: operator },
      }),
      failedMails: (await stores.outbox.failedOfPerson(personId, MOST_FAILED_MAILS)).map(viewFailedMail),
    };
  });
}

type Judged = Pick<PersonDetails, 'offered' | 'refused'>;

interface Limited {
  readonly definition: MakingProcess;
  /** The refusal when the options have a mistake. */
  readonly limit: { readonly kind: MakingProcess['about']; readonly activeLimit: number | null } | AppError;
}

async function withLimit(definition: MakingProcess, person: Person, { optionsFor }: Deps): Promise<Limited> {
  try {
    return { definition, limit: await optionsFor(definition.about, person) };
  } catch (error) {
    if (error instanceof AppError && error.code === 'options_unsatisfiable') return { definition, limit: error };
    throw error;
  }
}

async function judge(
  { definition, limit }: Limited,
  who: { readonly person: Person; readonly operator: Person },
  judged: Judged,
  stores: Stores,
): Promise<void> {
  const { name: process, title } = definition;
  try {
    if (limit instanceof AppError) throw limit;
    await refuseSupply({ definition, ...who, limit }, stores);
    judged.offered.push({ process, title });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    judged.refused.push({ process, title, code: error.code, ...error.explanation });
  }
}

function viewFailedMail({
  to,
  facts,
  language,
  lastError,
  createdAt,
}: StoredMail): PersonDetails['failedMails'][number] {
  // A mail to such an address was never handed to the mail server.
  const wrongAddress = judgeMailbox(to);
  const at = createdAt.toISOString();
  return { to, subject: mailSubject(facts, language), why: lastError ?? '', wrongAddress, at };
}
