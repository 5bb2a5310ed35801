import { formatDate } from '../../../../shared/ui/format-date.ts';
import { ListRow } from '../../../../shared/ui/ListRow.tsx';
import { Panel } from '../../../../shared/ui/Panel.tsx';
import type { PersonDetails } from '../../../../shared/wire/admin.ts';

/** Mails that the mail server refused for good. */
export function FailedMails({ mails }: { mails: PersonDetails['failedMails'] }) {
  return (
    <Panel title="Mails not delivered">
      {mails.map(({ to, subject, why, at }) => (
        <ListRow
          key={`${at} ${subject}`}
          title={subject}
          sub={`${to} · ${formatDate(at)}${why === '' ? '' : ` · ${why}`}`}
        />
      ))}
    </Panel>
  );
}
