import { OPTIONS_TEXTS } from '../../../../shared/texts/load/admin-options.ts';
import { laterTexts } from '../../parts/frame/later-texts.tsx';
import { useTexts as useAdminTexts } from '../texts/use-texts.tsx';

const later = laterTexts(OPTIONS_TEXTS);

/** Fetches what the pages of the options say; around each of them. */
export const OptionsTextsFetched = later.Fetched;

/** Gives it where it is at hand. */
export const OptionsTextsGiven = later.Given;

/** What the pages of the options say, with all that the Identity Manager says, in the reader's language. */
export const useTexts = () => ({ ...useAdminTexts(), ...later.useAreas() });
