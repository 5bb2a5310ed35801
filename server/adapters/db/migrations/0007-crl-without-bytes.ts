import type { Migration } from './migration.ts';

/**
 * The bytes of a revocation list are no longer stored, only what reproduces them. Older lists have no signature that
 * fits, so that each is followed by a new one under the next number; until then its bytes tell which CA it was.
 */
export const crlWithoutBytes: Migration = {
  name: 'crl-without-bytes',
  statements: ({ text, bytes, integer, strict }) => [
    `alter table ca_entries add column listed_from ${integer}`,
    "update ca_entries set listed_from = 0 where state <> 'valid'",
    // Contains everything that a list says of an entry, so that certificates are not read for it.
    'drop index ca_entries_not_valid',
    `create index ca_entries_not_valid on ca_entries (serial_number, not_after, revoked_at, reason, listed_from)
      where state <> 'valid'`,

    `create table ca_newest_crls (
      issuer ${text} not null,
      number ${integer} not null,
      sequence ${integer} not null,
      this_update ${text} not null,
      next_update ${text} not null,
      made_at ${text} not null,
      ended_by ${text} not null,
      entries ${integer} not null,
      signature ${bytes} not null,
      der ${bytes},
      primary key (issuer)
    ) ${strict}`,
    `insert into ca_newest_crls
      select issuer, number, -1, this_update, next_update, this_update, this_update, 0, substr(der, 1, 0), der
      from ca_crls as newest
      where number = (select max(number) from ca_crls where issuer = newest.issuer)`,
    'drop table ca_crls',
    'alter table ca_newest_crls rename to ca_crls',
  ],
};
