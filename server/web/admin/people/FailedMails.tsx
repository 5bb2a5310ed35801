import { readTextFault } from '../../../../shared/text-fault.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Apart, tellApart } from '../../../../shared/ui/content/tell-apart.tsx';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';
import { useTexts } from '../texts/use-texts.tsx';

/** Mails that the mail server refused permanently, and those to an address that cannot be one. */
export function FailedMails({ mails }: { mails: PersonDetails['failedMails'] }) {
  const { people, formats } = useTexts();
  const apart = tellApart(mails, {
    nameOf: ({ subject }) => subject,
    detailOf: ({ at }) => people.mails.of(formats.moment(at)),
  });
  return (
    <Panel title={people.mails.title}>
      {mails.map((mail) => {
        const { to, subject, at } = mail;
        const fault = mail.wrongAddress && readTextFault(mail.wrongAddress);
        const why = fault === null ? mail.why : people.mails.wrongAddress(fault);
        return (
          <ListRow
            key={`${at} ${subject}`}
            title={
              <>
                {subject}
                <Apart by={apart(mail)} />
              </>
            }
            sub={joinFacts([to, formats.day(at), why])}
          />
        );
      })}
    </Panel>
  );
}
