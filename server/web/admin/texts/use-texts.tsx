import { type ComponentChildren, createContext } from 'preact';
import type { AdminAreas } from '../../../../shared/texts/en/programs/admin.ts';
import type { Texts } from '../../../../shared/texts/texts.ts';
import { useGiven } from '../../../../shared/ui/language/use-texts.ts';
import { PartsTextsGiven } from '../../parts/texts/use-texts.tsx';

const AdminTextsContext = createContext<Texts<AdminAreas> | null>(null);

/** What the Identity Manager says, in the reader's language. */
export const useTexts = () => useGiven(AdminTextsContext);

/** Gives the texts to the Identity Manager and to what it shares with others. */
export function AdminTextsGiven({ texts, children }: { texts: Texts<AdminAreas>; children: ComponentChildren }) {
  return (
    <AdminTextsContext.Provider value={texts}>
      <PartsTextsGiven texts={texts}>{children}</PartsTextsGiven>
    </AdminTextsContext.Provider>
  );
}
