import { Fragment } from 'preact';
import { optionKindOf } from '../../../../shared/options/option-kind.ts';
import { BETWEEN_FACTS } from '../../../../shared/texts/join-facts.ts';
import type { TableRow } from '../../../../shared/ui/content/FoldingTable.tsx';
import { More } from '../../../../shared/ui/content/More.tsx';
import { CopyText } from '../../../../shared/ui/controls/CopyText.tsx';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import type { AuditEntry, AuditSubject, ListedAuditEntry } from '../../../../shared/wire/audit.ts';
import { describeEvent } from './describe-event.ts';
import { type AuditWords, describeFacts } from './describe-facts.ts';
import { sayKnown } from './say-known.ts';
import { useTexts } from './use-texts.ts';

/** An entry as a row of the table; `isBroken`: it does not fit into the chain. */
export function auditRow(entry: ListedAuditEntry, isBroken: boolean, { audit, formats }: AuditWords): TableRow {
  const id = String(entry.sequence);
  if ('unreadable' in entry) {
    return {
      id,
      cells: [
        <span key="what" class="audit-what">
          {audit.unreadable}
          <span class="audit-fact">{audit.unreadableWhy}</span>
          <span class="audit-fact">{audit.entry(entry.sequence)}</span>
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
        {formats.exact(entry.at)}
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
  const texts = useTexts();
  const { audit } = texts;
  const facts = describeFacts(entry, texts).filter(([word]) => word !== audit.facts.sha256);
  const textHash = entry.facts['sha256'];
  return (
    <span class="audit-what">
      {describeEvent(entry, audit)}
      {facts.length > 0 && (
        <span class="audit-fact audit-value">
          {facts.map(([word, value], at) => (
            <Fragment key={word}>
              {at > 0 && BETWEEN_FACTS}
              {word}: {word === audit.facts.reference ? <span class="c-unbroken">{value}</span> : value}
            </Fragment>
          ))}
        </span>
      )}
      {isBroken && <Broken />}
      <More label={audit.entry(entry.sequence)}>
        <dl class="audit-inside">
          <dt>{audit.hash}</dt>
          <dd>
            <CopyText text={entry.hash} label={audit.hashOf(entry.sequence)} />
          </dd>
          {typeof textHash === 'string' && (
            <>
              <dt>{audit.facts.sha256}</dt>
              <dd>
                <CopyText text={textHash} label={audit.textHashOf(entry.sequence)} />
              </dd>
            </>
          )}
          <dt>{audit.event}</dt>
          <dd>{entry.what}</dd>
          <dt>{audit.timeInUtc}</dt>
          <dd>{entry.at}</dd>
        </dl>
      </More>
    </span>
  );
}

function Broken() {
  const { audit } = useTexts();
  return (
    <span class="audit-broken c-tone-bad">
      <Icon name="error" />
      {audit.doesNotFit}
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
  const { audit, processes } = useTexts();
  switch (subject.is) {
    case 'person':
      return <a href={`/admin/people/${subject.id}`}>{subject.name}</a>;
    case 'options':
      return <a href={`/admin/options/${optionKindOf(subject.kind)}`}>{audit.optionsOf[subject.kind]}</a>;
    case 'process':
      return <a href="/admin/processes">{processes.titles[subject.process]}</a>;
    case 'other':
      return <span class="audit-value">{sayKnown(subject.name, audit.subjects)}</span>;
  }
}

/** `someone`: it came from outside, from an unauthenticated caller. */
function Who({ by, someone }: { by: AuditEntry['by']; someone: boolean }) {
  const { audit } = useTexts();
  if (by === null) return <>{someone ? audit.someone : audit.theServer}</>;
  return <a href={`/admin/people/${by.id}`}>{by.name}</a>;
}
