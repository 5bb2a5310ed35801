import { ORDER_TEXTS } from '../../../../shared/texts/load/portal-order.ts';
import { laterTexts } from '../../parts/frame/later-texts.tsx';
import { useTexts } from './use-texts.tsx';

const later = laterTexts(ORDER_TEXTS);

/** Fetches what the pages of an order say; around each of them. */
export const OrderTextsFetched = later.Fetched;

/** Gives it where it is at hand. */
export const OrderTextsGiven = later.Given;

/** What the pages of an order say, with all that Self-Service says, in the reader's language. */
export const useOrderTexts = () => ({ ...useTexts(), ...later.useAreas() });
