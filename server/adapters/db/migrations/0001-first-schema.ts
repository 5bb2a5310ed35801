import type { Migration } from './migration.ts';

/**
 * Everything up to the first virtual smart card.
 *
 * Three references are on purpose not foreign keys. `certificates.credential_id`, `messages.credential_id` and
 * `runs.credential_id`: a registered credential is removed when its creation fails, and what was revoked, ordered and
 * run for it stays on record under the same id. `ca_entries.message_id`: the CA knows orders by name only.
 */
export const firstSchema: Migration = {
  name: 'first-schema',
  statements: ({ text, bytes, integer, strict }) => [
    `create table people (
      id ${text} primary key,
      user_name ${text} not null,
      given_name ${text} not null,
      surname ${text} not null,
      common_name ${text} not null,
      email ${text} not null,
      role ${text} not null,
      state ${text} not null,
      created_at ${text} not null,
      password_hash ${text}
    ) ${strict}`,
    'create unique index people_by_user_name on people (user_name)',
    'create index people_by_role on people (role)',

    `create table sessions (
      token_hash ${text} primary key,
      person_id ${text} not null references people (id),
      created_at ${text} not null,
      authenticated_at ${text} not null,
      last_seen_at ${text} not null,
      expires_at ${text} not null
    ) ${strict}`,
    'create index sessions_by_person on sessions (person_id)',
    'create index sessions_by_expiry on sessions (expires_at)',

    `create table tries (
      key ${text} not null,
      window_start ${text} not null,
      count ${integer} not null,
      expires_at ${text} not null,
      primary key (key, window_start)
    ) ${strict}`,
    'create index tries_by_expiry on tries (expires_at)',

    `create table setup_link (
      id ${integer} primary key check (id = 1),
      token_hash ${text} not null,
      expires_at ${text} not null
    ) ${strict}`,

    `create table runs (
      id ${text} primary key,
      process ${text} not null,
      person_id ${text} not null references people (id),
      state ${text} not null,
      steps ${text} not null,
      step ${integer} not null,
      options ${text} not null,
      reference ${text} not null,
      credential_id ${text},
      started_at ${text} not null,
      ended_at ${text},
      expires_at ${text} not null,
      version ${integer} not null,
      check ((state = 'running') = (ended_at is null))
    ) ${strict}`,
    "create index runs_running_of_person on runs (person_id, started_at) where state = 'running'",
    "create index runs_running_by_expiry on runs (expires_at) where state = 'running'",

    `create table credentials (
      id ${text} primary key,
      person_id ${text} not null references people (id),
      kind ${text} not null,
      state ${text} not null,
      name ${text} not null,
      server_name ${text} not null,
      device_name ${text},
      valid_until ${text},
      created_at ${text} not null,
      activated_at ${text},
      locked_at ${text},
      locked_reason ${text},
      run_id ${text} not null references runs (id),
      client_secret_hash ${text},
      reset_half_sealed ${bytes}
    ) ${strict}`,
    'create index credentials_of_person on credentials (person_id, kind, state)',
    'create index credentials_of_run on credentials (run_id)',
    "create index credentials_registered on credentials (id) where state = 'registered'",

    `create table certificates (
      id ${text} primary key,
      credential_id ${text} not null,
      person_id ${text} not null references people (id),
      purpose ${text} not null,
      state ${text} not null,
      serial_number ${text} not null,
      subject ${text} not null,
      issuer ${text} not null,
      not_before ${text} not null,
      not_after ${text} not null,
      thumbprint ${text} not null,
      der ${bytes} not null,
      revoked_at ${text},
      revocation_reason ${text}
    ) ${strict}`,
    'create unique index certificates_by_serial_number on certificates (serial_number)',
    'create index certificates_of_credential on certificates (credential_id)',
    'create index certificates_of_person on certificates (person_id, not_before)',
    'create index certificates_by_state on certificates (state)',

    `create table messages (
      id ${text} primary key,
      run_id ${text} not null references runs (id),
      person_id ${text} not null references people (id),
      credential_id ${text} not null,
      generation ${integer} not null,
      ticket_hash ${text} not null,
      state ${text} not null,
      nonce ${text} not null,
      client_secret_hash ${text},
      device_name ${text},
      answer_digest ${text},
      created_at ${text} not null,
      expires_at ${text} not null,
      opened_at ${text},
      answered_at ${text},
      issued_at ${text},
      confirmed_at ${text}
    ) ${strict}`,
    'create unique index messages_by_ticket on messages (ticket_hash)',
    'create index messages_of_run on messages (run_id, created_at)',
    'create index messages_of_person on messages (person_id)',
    // A run has at most one message that can still be answered; the index also finds those that have expired.
    `create unique index messages_live_of_run on messages (run_id)
      where state in ('waiting', 'opened', 'answered', 'issued')`,
    `create index messages_live_by_expiry on messages (expires_at)
      where state in ('waiting', 'opened', 'answered', 'issued')`,

    `create table ca_entries (
      serial_number ${text} primary key,
      public_key_hash ${text} not null,
      message_id ${text} not null,
      purpose ${text} not null,
      tbs_certificate ${bytes} not null,
      not_after ${text} not null,
      intended_at ${text} not null,
      certificate ${bytes},
      state ${text} not null,
      revoked_at ${text},
      reason ${text},
      check ((state = 'valid') = (revoked_at is null)),
      check ((revoked_at is null) = (reason is null))
    ) ${strict}`,
    'create unique index ca_entries_by_public_key on ca_entries (public_key_hash)',
    'create index ca_entries_of_message on ca_entries (message_id)',
    "create index ca_entries_not_valid on ca_entries (serial_number) where state <> 'valid'",

    `create table ca_state (
      id ${integer} primary key check (id = 1),
      revocation_sequence ${integer} not null
    ) ${strict}`,
    'insert into ca_state (id, revocation_sequence) values (1, 0)',

    `create table ca_crls (
      issuer ${text} not null,
      number ${integer} not null,
      sequence ${integer} not null,
      this_update ${text} not null,
      next_update ${text} not null,
      der ${bytes} not null,
      primary key (issuer, number)
    ) ${strict}`,
  ],
};
