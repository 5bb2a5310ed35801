import type { CredentialKind } from '../../shared/credential.ts';
import { AppError } from '../../shared/errors.ts';
import { asReason } from '../../shared/options/fault-words.ts';
import type { OptionValue } from '../../shared/options/option.ts';
import { optionsOfKind } from '../../shared/options/option-list.ts';
import type { OptionPreview } from '../../shared/wire/option-script.ts';
import { cutByCa, daysUntil } from '../ca/cut-by-ca.ts';
import { certificateLife } from '../ca/issue/certificate-life.ts';
import type { Person } from '../identity/person.ts';
import { orderedPurposes, ownNames, subjectOf } from '../messages/build-provisioning-order.ts';
import { checkDraft } from '../options/check-draft.ts';
import type { Options } from '../options/credential-options.ts';
import type { Evaluated, Sandbox } from '../options/evaluation.ts';
import { judgeFor } from '../options/judge-for.ts';
import { makeOptions } from '../options/make-options.ts';
import { messageLifetime } from '../options/message-lifetime.ts';
import { newestScript } from '../options/newest-script.ts';
import { userFieldsOf } from '../options/user-fields-of.ts';
import { validUntil } from '../options/valid-until.ts';
import type { Deps } from '../processes/engine/deps.ts';
import { previewMails } from './preview-mails.ts';

export interface PreviewOrder {
  readonly kind: CredentialKind;
  /** null = the saved script. */
  readonly text: string | null;
  readonly personId: string;
}

/** A script may set its options to anything; only this much is shown. */
const LONGEST_SHOWN = 1_000;
const MOST_SHOWN = 100;

/**
 * What one person, in any state, would get by the saved script or by a draft. An error in the script is part of the
 * answer. Throws AppError `not_allowed` (a draft, and not an admin) or `person_unknown`.
 */
export async function previewOptions(
  { kind, text, personId }: PreviewOrder,
  by: Pick<Person, 'role'>,
  deps: Pick<Deps, 'store' | 'clock' | 'ca'> & { readonly draftSandbox: Sandbox },
): Promise<OptionPreview> {
  if (text !== null && by.role !== 'admin') throw new AppError('not_allowed', 'Only admins try other option scripts.');
  const { person, saved } = await deps.store.transaction(async (stores) => ({
    person: await stores.people.byId(personId),
    saved: text ?? (await newestScript(kind, stores)).text,
  }));
  if (person === null) throw new AppError('person_unknown');
  const wrong = text === null ? [] : checkDraft({ kind, text });
  if (wrong.length > 0) return { faults: wrong, warnings: [], values: {}, result: null };
  const now = deps.clock();
  const user = userFieldsOf(person);
  const evaluated = await deps.draftSandbox.evaluate({ kind, script: saved, user, now });
  // A draft is judged as in saving, a saved script as in an order.
  const caEnds = text === null ? null : deps.ca.issuing.notAfter;
  const judged = judgeFor(kind, user, evaluated, { now, caEnds });
  const options = judged.written === null ? null : makeOptions(kind, judged.written, 0);
  return {
    faults: [...judged.faults],
    warnings: [...judged.warnings, ...(options === null ? [] : warnOfCut(options, now, deps))],
    values: shownValues(kind, evaluated),
    result: options === null ? null : resultOf(options, person, now, deps),
  };
}

/** An order of it would be cut: the script is not wrong, but the CA ends soon. */
function warnOfCut({ validity }: Options, now: Date, { ca }: Pick<Deps, 'ca'>): OptionPreview['warnings'] {
  const cutAt = cutByCa(validUntil(validity, now), ca);
  if (cutAt === null) return [];
  const days = daysUntil(cutAt, now);
  const said = asReason({ code: 'cut by the CA', facts: { days } });
  return [{ line: null, column: null, option: 'validity.amount', ...said, fails: null }];
}

function resultOf(options: Options, person: Person, now: Date, { ca }: Pick<Deps, 'ca'>): OptionPreview['result'] {
  const life = certificateLife(validUntil(options.validity, now), now, ca);
  const until = life.notAfter.toISOString();
  const { delivery, properties } = options;
  return {
    certificates: orderedPurposes(options).map((purpose) => ({
      purpose,
      keyAlgorithm: options.keyAlgorithms[purpose],
      subject: subjectOf(person, options),
      email: person.email,
      validFrom: life.notBefore.toISOString(),
      validUntil: until,
    })),
    face: { ...properties, validUntil: until },
    pin: { ...options.pin },
    ownNames: ownNames(person),
    delivery: {
      place: delivery,
      to: delivery === 'email' ? person.email : null,
      lifetimeSeconds: messageLifetime(options),
      number: options.secondChannel[delivery],
    },
    mails: previewMails(options, person),
    activeLimit: options.activeLimit,
  };
}

function shownValues(kind: CredentialKind, { values }: Evaluated): OptionPreview['values'] {
  const shown: OptionPreview['values'] = {};
  for (const { path } of optionsOfKind(kind)) {
    const raw = values[path];
    if (raw !== undefined && 'value' in raw) shown[path] = shownValue(raw.value);
  }
  return shown;
}

/** JSON has no NaN and no infinity. */
function shownValue(value: OptionValue): boolean | number | string | null | number[] {
  if (typeof value === 'string') return value.slice(0, LONGEST_SHOWN);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean' || value === null) return value;
  return value.filter(Number.isFinite).slice(0, MOST_SHOWN);
}
