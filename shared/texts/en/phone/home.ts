import { number } from '../counting.ts';

/** What the phone holds, and what its owner can do with it. */
export const home = {
  title: 'Mobile ID',
  nothing: 'No mobile ID on this phone',
  waiting: {
    title: 'Your mobile ID is waiting for you',
    body: 'You left before it was made.',
    action: 'Continue',
  },
  /** Of the faces, which are swiped; and which of them one looks at. */
  all: 'Mobile IDs on this phone',
  place: (index: number, count: number) => `${number(index)} of ${number(count)}`,
  thisPhone: 'This phone',
  blocked: 'Blocked after 5 wrong PINs. Lock this mobile ID in Self-Service and get a new one.',
  unreadable: {
    title: 'What this phone holds cannot be read.',
    body: 'Nothing was changed. Close the app and open it again. If it stays, ask your help desk.',
  },
  deletion: {
    title: 'Delete this mobile ID from this phone?',
    action: 'Delete mobile ID',
    here: 'Its keys are destroyed and cannot be brought back.',
    there: (host: string) =>
      `${host} locks it and revokes its certificates, at the next contact if it cannot be reached now.`,
    failed: 'The mobile ID could not be deleted. It is as it was.',
    done: 'The mobile ID is deleted.',
  },
};
export type HomeTexts = typeof home;
