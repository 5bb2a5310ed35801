import { SET_UP_TEXTS } from '../../../../shared/texts/load/portal-set-up.ts';
import { laterTexts } from '../../parts/frame/later-texts.tsx';
import { useTexts as usePortalTexts } from '../texts/use-texts.tsx';

const later = laterTexts(SET_UP_TEXTS);

/** Fetches what the page of the first admin says; around it. */
export const SetUpTextsFetched = later.Fetched;

/** Gives it where it is at hand. */
export const SetUpTextsGiven = later.Given;

/** What the page of the first admin says, with all that Self-Service says, in the reader's language. */
export const useTexts = () => ({ ...usePortalTexts(), ...later.useAreas() });
