import type { Rich } from '../rich.ts';

/** The page for who came to the server by another name than its own. */
export const wrongAddress = {
  title: 'Wrong address',
  headline: (organization: string) => `This is not the address of ${organization}`,
  open: <T>(address: T): Rich<T> => ['Nobody can log in here. Open ', address, ' instead.'],
};
export type WrongAddressTexts = typeof wrongAddress;
