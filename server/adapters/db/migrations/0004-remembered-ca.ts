import type { Migration } from './migration.ts';

/** The CA and the key folder that the database belongs to. */
export const rememberedCa: Migration = {
  name: 'remembered-ca',
  statements: ({ text, bytes, strict, refuseChanges }) => [
    `create table ca_authorities (
      issuer ${text} primary key,
      fingerprint ${text} not null,
      certificate ${bytes} not null,
      remembered_at ${text} not null
    ) ${strict}`,
    ...refuseChanges('ca_authorities', ['issuer']),
    `alter table ca_state add column key_folder ${text}`,
    `alter table ca_state add column claimed_at ${text}`,
  ],
};
