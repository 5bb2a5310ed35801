import { runInNewContext } from 'node:vm';
import type { CredentialKind } from '../../shared/credential.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import { optionsOfKind } from '../../shared/options/option-list.ts';
import { SAMPLE_USERS, type UserFields } from '../../shared/options/user-fields.ts';

/** The options that a script of ours sets, as Node runs it; options that it does not set are absent. */
export function runOptions(
  kind: CredentialKind,
  script: string,
  user: Partial<UserFields> | undefined = SAMPLE_USERS[0],
): Record<string, OptionValue> {
  const groups: Record<string, Record<string, OptionValue>> = {};
  for (const { path } of optionsOfKind(kind)) groups[path.slice(0, path.indexOf('.'))] = {};
  const context = { ...groups, user: { organization: 'Example AG', ...user } };
  runInNewContext(`'use strict';${script}`, context);
  const options = Object.entries(groups).flatMap(([group, values]) =>
    Object.entries(values).map(([name, value]): [string, OptionValue] => [`${group}.${name}`, structuredClone(value)]),
  );
  return Object.fromEntries(options);
}
