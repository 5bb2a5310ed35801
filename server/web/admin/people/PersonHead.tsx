import { useState } from 'preact/hooks';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';
import { useHeadline } from '../../parts/frame/use-headline.ts';
import { useTexts } from '../texts/use-texts.tsx';
import { describePerson } from './describe-person.ts';
import { Initials } from './Initials.tsx';
import { SupplyDialog } from './SupplyDialog.tsx';
import { sayRefused } from './say-refused.ts';
import { TurnOn } from './TurnOn.tsx';

/** Who it is, and what can be done for them now; what cannot, with the reason. */
export function PersonHead({ details, isAdmin }: { details: PersonDetails; isAdmin: boolean }) {
  const { person, offered, refused } = details;
  const { acts, errors, people, processes } = useTexts();
  const heading = useHeadline(person.displayName);
  const [supplying, setSupplying] = useState<PersonDetails['offered'][number] | null>(null);
  return (
    <>
      <header class="person-head">
        <Initials name={person.displayName} large />
        <div class="person-head-text">
          <h1 class="c-title" ref={heading} tabIndex={-1}>
            {person.displayName}
          </h1>
          <p class="person-head-sub">{describePerson(person, people)}</p>
        </div>
        <Pill state={person.state} />
        <div class="person-head-actions">
          {offered.map((one) => (
            <Button key={one.process} onClick={() => setSupplying(one)}>
              {processes.titles[one.process]}
            </Button>
          ))}
        </div>
      </header>
      {refused.map((one) => (
        <p key={one.process} class="person-refused">
          {acts.notNow(processes.titles[one.process])} {sayRefused(one, { errors, acts })}{' '}
          {isAdmin && one.code === 'process_off' && <TurnOn />}
        </p>
      ))}
      {supplying !== null && <SupplyDialog person={person} process={supplying} onDismiss={() => setSupplying(null)} />}
    </>
  );
}
