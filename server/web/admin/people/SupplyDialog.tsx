import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Delivery } from '../../../../shared/message.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { RadioGroup } from '../../../../shared/ui/controls/RadioGroup.tsx';
import { Dialog } from '../../../../shared/ui/feedback/Dialog.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { type PersonDetails, supply } from '../../../../shared/wire/admin.ts';
import type { PersonRow } from '../../../../shared/wire/people.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { WhyNot } from '../frame/WhyNot.tsx';
import { suppliedRunOf } from '../runs/supplied-run-of.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { personOf } from './person-of.ts';

interface SupplyDialogProps {
  person: PersonRow;
  process: PersonDetails['offered'][number];
  onDismiss: () => void;
}

/** Asks how to deliver the link before anything is started, and says what the person has to do with it. */
export function SupplyDialog({ person, process, onDismiss }: SupplyDialogProps) {
  const { people, processes } = useTexts();
  const words = people.supply;
  const title = processes.titles[process.process];
  const { route } = useLocation();
  const [delivery, setDelivery] = useState<Delivery>('email');
  const supplying = useAction(async () => {
    try {
      const run = await call(supply, { id: person.id, process: process.process, delivery });
      suppliedRunOf(run.id).put(run);
      route(`/admin/runs/${run.id}`);
    } finally {
      void personOf(person.id).refresh();
    }
  });
  return (
    <Dialog
      open
      title={words.title(title, person.displayName)}
      onDismiss={onDismiss}
      actions={
        <Button kind="primary" wide large onClick={() => void supplying.run()} busy={supplying.busy}>
          {title}
        </Button>
      }
    >
      <div class="supply">
        {supplying.error !== null && <WhyNot error={supplying.error} />}
        <RadioGroup
          legend={words.legend}
          options={[
            { value: 'email', label: words.email(person.email) },
            { value: 'portal', label: words.portal },
          ]}
          value={delivery}
          onChange={setDelivery}
        />
        <Note tone="info">{words.note(person.displayName)}</Note>
      </div>
    </Dialog>
  );
}
