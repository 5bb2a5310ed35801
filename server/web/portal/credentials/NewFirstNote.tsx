import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { useResource } from '../../parts/data/use-resource.ts';
import { offeredProcesses } from '../data/resources.ts';
import { orderPath } from '../orders/order-path.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describeNewFirst } from './describe-new-first.ts';

/** For people who lock a mobile ID because of a new phone: the new one first, or why that is not possible. */
export function NewFirstNote() {
  const { cards, processes } = useTexts();
  const offered = useResource(offeredProcesses).value?.find(({ kind }) => kind === 'mobile ID');
  if (offered === undefined) return null;
  const { title, text, possible } = describeNewFirst(offered, cards);
  return (
    <Note
      tone="info"
      title={title}
      actions={
        possible && <LinkButton href={orderPath(offered.process)}>{processes.titles[offered.process]}</LinkButton>
      }
    >
      {text}
    </Note>
  );
}
