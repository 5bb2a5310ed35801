import { commonNameOf } from '../../shared/judge-person.ts';
import { hashPassword } from '../identity/log-in/hash-password.ts';
import { refuseUncertifiable } from '../identity/people/refuse-uncertifiable.ts';
import type { Store } from '../processes/engine/store.ts';
import { StartError } from '../start-error.ts';
import { DEMO_PEOPLE } from './people.ts';

/**
 * Creates the demo people that do not exist yet and gives all of them `password`; people who were deactivated since
 * stay so. Throws StartError on data of a production server: it would let anyone in.
 */
export async function seedPeople(
  password: string,
  deps: { readonly store: Store; readonly clock: () => Date },
): Promise<void> {
  const hashed = await Promise.all(
    DEMO_PEOPLE.map(async (person) => ({ person, passwordHash: await hashPassword(password) })),
  );
  await deps.store.transaction(async ({ people, events }) => {
    const demo = (await people.byUserName('adam'))?.email === 'adam@example.com';
    if (!demo && (await people.anyWithRole('admin'))) {
      throw new StartError(
        'This data belongs to a production server, and a demo would let anyone in: set another DATA_DIR or DATABASE_URL.',
      );
    }
    for (const { person, passwordHash } of hashed) {
      const known = await people.byUserName(person.userName);
      if (known !== null) {
        await people.setPasswordHash(known.id, passwordHash);
        continue;
      }
      const more = {
        id: crypto.randomUUID(),
        commonName: commonNameOf(person),
        language: null,
        learnedLanguage: null,
        timeZone: null,
        email: `${person.userName}@example.com`,
        createdAt: deps.clock(),
      };
      refuseUncertifiable({ ...person, ...more });
      await people.insert({ ...person, ...more }, passwordHash);
      const { userName, role, state } = person;
      events.emit(
        { event: 'person.created', by: null, about: more.id, facts: { userName, role, state } },
        more.createdAt,
      );
    }
  });
}
