import { optionKindOf } from '../../../../shared/options/option-kind.ts';
import { CopyText } from '../../../../shared/ui/CopyText.tsx';
import type { TableRow } from '../../../../shared/ui/FoldingTable.tsx';
import { formatDate } from '../../../../shared/ui/format-date.ts';
import { Icon } from '../../../../shared/ui/Icon.tsx';
import { More } from '../../../../shared/ui/More.tsx';
import type { AuditEntry, AuditSubject, ListedAuditEntry } from '../../../../shared/wire/audit.ts';
import { describeEvent } from './describe-event.ts';
import { describeFacts } from './describe-facts.ts';

/** An entry as a row of the table; `isBroken`: it does not fit into the chain. */
export function auditRow(entry: ListedAuditEntry, isBroken: boolean): TableRow {
  const id = String(entry.sequence);
  if ('unreadable' in entry) {
    return {
      id,
      cells: [
        <span key="what" class="audit-what">
          Cannot be read
          <span class="audit-fact">Somebody changed it in the database, or a newer Chipless wrote it.</span>
          <span class="audit-fact">Entry {id}</span>
          {isBroken && <Broken />}
        </span>,
        ...['–', '–', '–', '–'],
      ],
    };
  }
  const { by, network } = entry;
  return {
    id,
    cells: [
      <What key="what" entry={entry} isBroken={isBroken} />,
      <time key="when" dateTime={entry.at} title={entry.at}>
        {`${formatDate(entry.at)}, ${new Date(entry.at).toLocaleTimeString('en-GB')}`}
      </time>,
      <Who key="who" by={by} someone={network !== null} />,
      <About key="about" entry={entry} />,
      <span key="from" class="audit-network">
        {network ?? '–'}
      </span>,
    ],
  };
}

/** The hash takes two lines of its own, and few need it: it is in the details. */
function What({ entry, isBroken }: { entry: AuditEntry; isBroken: boolean }) {
  const facts = describeFacts(entry).filter(([word]) => word !== HASH_OF_TEXT);
  const textHash = entry.facts['sha256'];
  return (
    <span class="audit-what">
      {describeEvent(entry)}
      {facts.length > 0 && (
        <span class="audit-fact audit-value">{facts.map(([word, value]) => `${word}: ${value}`).join(' · ')}</span>
      )}
      {isBroken && <Broken />}
      <More label={`Entry ${entry.sequence}`}>
        <dl class="audit-inside">
          <dt>Hash of the entry</dt>
          <dd>
            <CopyText text={entry.hash} label={`hash of entry ${entry.sequence}`} />
          </dd>
          {typeof textHash === 'string' && (
            <>
              <dt>{HASH_OF_TEXT}</dt>
              <dd>
                <CopyText text={textHash} label={`hash of the text of entry ${entry.sequence}`} />
              </dd>
            </>
          )}
          <dt>Deed</dt>
          <dd>{entry.what}</dd>
          <dt>Time in UTC</dt>
          <dd>{entry.at}</dd>
        </dl>
      </More>
    </span>
  );
}

const HASH_OF_TEXT = 'SHA-256 of the text';

function Broken() {
  return (
    <span class="audit-broken c-tone-bad">
      <Icon name="error" />
      does not fit
    </span>
  );
}

function About({ entry: { about, person } }: { entry: AuditEntry }) {
  const subject = <Subject subject={about} />;
  if (person === null) return subject;
  return (
    <span class="audit-what">
      <a href={`/admin/people/${person.id}`}>{person.name}</a>
      <span class="audit-fact">{subject}</span>
    </span>
  );
}

function Subject({ subject }: { subject: AuditSubject }) {
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

/** `someone`: it came from outside, from an unauthenticated caller. */
function Who({ by, someone }: { by: AuditEntry['by']; someone: boolean }) {
  if (by === null) return <>{someone ? 'someone' : 'the server'}</>;
  return <a href={`/admin/people/${by.id}`}>{by.name}</a>;
}
