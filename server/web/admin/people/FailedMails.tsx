import { formatClock } from '../../../../shared/ui/format-clock.ts';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import { Apart, tellApart } from '../../../../shared/ui/tell-apart.tsx';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';

/** Mails that the mail server refused permanently. */
export function FailedMails({ mails }: { mails: PersonDetails['failedMails'] }) {
  const apart = tellApart(mails, {
    nameOf: ({ subject }) => subject,
    detailOf: ({ at }) => `of ${formatDate(at)}, ${formatClock(at)}`,
  });
  return (
    <Panel title="Mails not delivered">
      {mails.map((mail) => {
        const { to, subject, why, at } = mail;
        return (
          <ListRow
            key={`${at} ${subject}`}
            title={
              <>
                {subject}
                <Apart by={apart(mail)} />
              </>
            }
            sub={`${to} · ${formatDate(at)}${why === '' ? '' : ` · ${why}`}`}
          />
        );
      })}
    </Panel>
  );
}
