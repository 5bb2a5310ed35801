import * as v from 'valibot';
import { DELIVERIES } from '../message.ts';
import { LONGEST_SCRIPT, OPTION_KINDS, type OptionKind } from '../options/option-kind.ts';
import { endpoint } from './endpoint.ts';
import { id, instant, keyAlgorithm, pinPolicy, purpose, subject, text } from './fields.ts';
import { ScriptFault } from './problem.ts';

const kind = v.picklist(Object.keys(OPTION_KINDS) as OptionKind[]); // the keys of OPTION_KINDS are its type
const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
/** The path of a GET carries text only. */
const versionInPath = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number), version);
const script = v.pipe(v.string(), v.maxLength(LONGEST_SCRIPT));
/** JSON may need six bytes for each character of a script. */
const largestBody = 6 * LONGEST_SCRIPT + 8 * 1024;

/** One saved state of an option script. */
export const OptionVersion = v.object({
  kind,
  version: v.number(),
  /** Name of the admin; null = it came with the product. */
  savedBy: v.nullable(v.string()),
  savedAt: instant,
  /** Why it was changed, in the admin's words. */
  why: v.string(),
});
export type OptionVersion = v.InferOutput<typeof OptionVersion>;

export const OptionScript = v.object({ ...OptionVersion.entries, text: v.string() });
export type OptionScript = v.InferOutput<typeof OptionScript>;

/** A person who could not order because the script failed for them. */
export const OptionFailure = v.object({
  personId: id,
  name: v.string(),
  version: v.number(),
  faults: v.array(ScriptFault),
  /** The latest time, and how many times. */
  at: instant,
  count: v.number(),
});
export type OptionFailure = v.InferOutput<typeof OptionFailure>;

export const readOptions = endpoint({
  name: 'readOptions',
  method: 'GET',
  path: '/api/options/:kind',
  auth: 'operator',
  problems: [],
  summary: 'The option script of a credential kind, and for whom its version has failed',
  input: v.strictObject({ kind }),
  output: v.object({ script: OptionScript, failures: v.array(OptionFailure) }),
});

/**
 * Refused with `options_refused` and the faults if it has an error, with `options_changed` if `basedOn` is no longer
 * the newest version.
 */
export const saveOptions = endpoint({
  name: 'saveOptions',
  method: 'PUT',
  path: '/api/options/:kind',
  auth: 'admin',
  problems: ['options_refused', 'options_changed'],
  summary: 'Save a new version of an option script',
  largestBody,
  input: v.strictObject({ kind, text: script, why: text(500), basedOn: version }),
  output: OptionScript,
});

/** Whether a script could be saved. `warnings` do not prevent it. */
export const OptionJudgement = v.object({
  faults: v.array(ScriptFault),
  warnings: v.array(ScriptFault),
  /** For how many people it was tried: samples of each role, and active people. */
  tried: v.object({ samples: v.number(), people: v.number() }),
});
export type OptionJudgement = v.InferOutput<typeof OptionJudgement>;

export const checkOptions = endpoint({
  name: 'checkOptions',
  method: 'POST',
  path: '/api/options/:kind/check',
  auth: 'admin',
  problems: [],
  summary: 'Try an option script as saving would, without saving it',
  largestBody,
  input: v.strictObject({ kind, text: script }),
  output: OptionJudgement,
});

/** What one person would get. */
export const OptionPreview = v.object({
  /** For this person; a preview tries no other person. */
  faults: v.array(ScriptFault),
  warnings: v.array(ScriptFault),
  /** The value of each option by its path, as far as the script got. */
  values: v.record(v.string(), v.nullable(v.union([v.boolean(), v.number(), v.string(), v.array(v.number())]))),
  /** null = it fails for this person. */
  result: v.nullable(
    v.object({
      certificates: v.array(
        v.object({ purpose, keyAlgorithm, subject, email: v.string(), validFrom: instant, validUntil: instant }),
      ),
      face: v.object({ serverName: v.string(), profileName: v.string(), userId: v.string(), validUntil: instant }),
      pin: pinPolicy,
      /** Names that a PIN must not contain while easy ones are refused. */
      ownNames: v.array(v.string()),
      /** How the order is delivered: the card app takes it from the portal. */
      delivery: v.object({
        place: v.picklist(DELIVERIES),
        /** The address, when it goes by email. */
        to: v.nullable(v.string()),
        lifetimeSeconds: v.number(),
        /** The number on the phone has to be typed in Self-Service. */
        number: v.boolean(),
      }),
      /** Mails that this person gets. */
      mails: v.array(
        v.object({ when: v.picklist(['ordered', 'active', 'not created']), subject: v.string(), to: v.string() }),
      ),
      /** null = no limit. */
      activeLimit: v.nullable(v.number()),
    }),
  ),
});
export type OptionPreview = v.InferOutput<typeof OptionPreview>;

/** `text` null = the saved script; only an admin may try another one. */
export const previewOptions = endpoint({
  name: 'previewOptions',
  method: 'POST',
  path: '/api/options/:kind/preview',
  auth: 'operator',
  problems: ['person_unknown'],
  summary: 'What one person would get by an option script',
  largestBody,
  input: v.strictObject({ kind, text: v.nullable(script), personId: id }),
  output: OptionPreview,
});

export const listOptionVersions = endpoint({
  name: 'listOptionVersions',
  method: 'GET',
  path: '/api/options/:kind/versions',
  auth: 'operator',
  problems: [],
  summary: 'Every version of an option script, newest first',
  input: v.strictObject({ kind }),
  output: v.object({ versions: v.array(OptionVersion) }),
});

export const readOptionVersion = endpoint({
  name: 'readOptionVersion',
  method: 'GET',
  path: '/api/options/:kind/versions/:version',
  auth: 'operator',
  problems: ['options_version_unknown'],
  summary: 'One version of an option script',
  input: v.strictObject({ kind, version: versionInPath }),
  output: OptionScript,
});
