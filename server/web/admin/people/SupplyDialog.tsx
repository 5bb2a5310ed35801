import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Delivery } from '../../../../shared/message.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { Dialog } from '../../../../shared/ui/Dialog.tsx';
import { Note } from '../../../../shared/ui/Note.tsx';
import { RadioGroup } from '../../../../shared/ui/RadioGroup.tsx';
import { type PersonDetails, type PersonRow, supply } from '../../../../shared/wire/admin.ts';
import { call } from '../../parts/call.ts';
import { useAction } from '../../parts/data/use-action.ts';
import { personOf, suppliedRunOf } from '../data/resources.ts';
import { WhyNot } from '../frame/WhyNot.tsx';

interface SupplyDialogProps {
  person: PersonRow;
  process: PersonDetails['offered'][number];
  onDismiss: () => void;
}

/** Asks how to deliver the link before anything is started, and says what the person has to do with it. */
export function SupplyDialog({ person, process, onDismiss }: SupplyDialogProps) {
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
      title={`${process.title} for ${person.displayName}`}
      onDismiss={onDismiss}
      actions={
        <Button kind="primary" wide large onClick={() => void supplying.run()} busy={supplying.busy}>
          {process.title}
        </Button>
      }
    >
      <div class="supply">
        {supplying.error !== null && <WhyNot error={supplying.error} />}
        <RadioGroup
          legend="Where does the link go?"
          options={[
            { value: 'email', label: `By email to ${person.email}` },
            { value: 'portal', label: 'Shown here as a QR code, at the desk' },
          ]}
          value={delivery}
          onChange={setDelivery}
        />
        <Note tone="info">
          {person.displayName} types the number of the phone in Self-Service, and is told by email how it ended.
        </Note>
      </div>
    </Dialog>
  );
}
