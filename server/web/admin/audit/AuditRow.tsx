import { optionKindOf } from '../../../../shared/options/option-kind.ts';
import type { TableRow } from '../../../../shared/ui/FoldingTable.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { Icon } from '../../../../shared/ui/Icon.tsx';
import type { AuditEntry, AuditSubject, ListedAuditEntry } from '../../../../shared/wire/audit.ts';
import { describeDeed } from './describe-deed.ts';
import { describeFacts } from './describe-facts.ts';

/** An entry as a row of the table; `isBroken`: it does not fit into the chain. */
export function auditRow(entry: ListedAuditEntry, isBroken: boolean): TableRow {
  const id = String(entry.sequence);
  if ('unreadable' in entry) {
    const what = <What key="what" words="Cannot be read" sequence={entry.sequence} isBroken={isBroken} />;
    return { id, cells: [what, '–', '–', '–', 'Somebody changed it in the database, or a newer Chipless wrote it.'] };
  }
  return {
    id,
    cells: [
      <What key="what" words={describeDeed(entry)} sequence={entry.sequence} isBroken={isBroken} />,
      <About key="about" subject={entry.about} />,
      <Who key="who" by={entry.by} />,
      <time key="when" dateTime={entry.at} title={entry.at}>
        {`${formatDate(entry.at)}, ${new Date(entry.at).toLocaleTimeString('en-GB')}`}
      </time>,
      <Facts key="facts" entry={entry} />,
    ],
  };
}

function What({ words, sequence, isBroken }: { words: string; sequence: number; isBroken: boolean }) {
  return (
    <span class="audit-what">
      {words}
      <span class="audit-sequence">Entry {sequence}</span>
      {isBroken && (
        <span class="audit-broken c-tone-bad">
          <Icon name="error" />
          does not fit
        </span>
      )}
    </span>
  );
}

function About({ subject }: { subject: AuditSubject }) {
  switch (subject.is) {
    case 'person':
      return <a href={`/admin/people/${subject.id}`}>{subject.name}</a>;
    case 'options':
      return <a href={`/admin/options/${optionKindOf(subject.kind)}`}>Options of {subject.kind}</a>;
    case 'process':
      return <a href="/admin/processes">{subject.title}</a>;
    case 'other':
      return <span class="audit-value">{subject.name}</span>;
  }
}

function Who({ by }: { by: AuditEntry['by'] }) {
  return by === null ? <>the server</> : <a href={`/admin/people/${by.id}`}>{by.name}</a>;
}

function Facts({ entry }: { entry: AuditEntry }) {
  const facts = describeFacts(entry);
  if (facts.length === 0) return <>–</>;
  return (
    <ul class="audit-facts">
      {facts.map(([word, value]) => (
        <li key={word}>
          <span class="audit-fact">{word}</span> <span class="audit-value">{value}</span>
        </li>
      ))}
    </ul>
  );
}
