import { AppError } from '../errors.ts';

const CHANGED = {
  card: 'Somebody changed this card on your computer. Do not use it; tell your help desk.',
  'mobile ID': 'Somebody changed this mobile ID on your phone. Do not use it; tell your help desk.',
};

/** What a person reads when a PIN could not be changed although it may have been the right one. */
export function pinFault(error: unknown, thing: 'card' | 'mobile ID'): string {
  if (error instanceof AppError && error.code === 'card_damaged') return CHANGED[thing];
  return 'Something went wrong on our side. Your PIN is as it was.';
}
