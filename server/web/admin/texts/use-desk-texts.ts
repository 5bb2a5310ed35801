import { DESK_TEXTS } from '../../../../shared/texts/load/admin-desk.ts';
import { laterTexts } from '../../parts/frame/later-texts.tsx';
import { useTexts } from './use-texts.tsx';

const later = laterTexts(DESK_TEXTS);

/** Fetches what orders at the desk and the processes say; around each of their pages. */
export const DeskTextsFetched = later.Fetched;

/** Gives it where it is at hand. */
export const DeskTextsGiven = later.Given;

/** What these pages say, with all that the Identity Manager says, in the reader's language. */
export const useDeskTexts = () => ({ ...useTexts(), ...later.useAreas() });
