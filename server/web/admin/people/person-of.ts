import { type PersonDetails, readPerson } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import { byId } from '../../parts/data/by-id.ts';

/** An operator is notified of the orders that they started; other changes of people show when they are read again. */
export const personOf = byId<PersonDetails>((id) => ({
  read: () => call(readPerson, { id }),
  concerns: ({ what }) => what === 'run' || what === 'credentials',
}));
