import * as v from 'valibot';
import { PROCESS_NAMES } from '../process.ts';
import { REASONS } from '../reason.ts';

/** Why a process that changes a state cannot be started now. The screens have a sentence for each. */
export const ACT_REFUSALS = [
  // By an admin, where it is on by default; and off by default.
  'switched off',
  'never switched on',
  'operators only',
  'oneself',
  'admins only',
  'person not active',
  'person not inactive',
  'not created',
  'not active',
  'not inactive',
  'locked',
] as const;
export type ActRefusal = (typeof ACT_REFUSALS)[number];

/** What can be done now with a credential or a person by the caller, and why the rest cannot. */
export const Acts = v.object({
  offered: v.array(
    v.object({
      process: v.picklist(PROCESS_NAMES),
      /** To choose from; an empty list = no reason is asked for. */
      reasons: v.array(v.picklist(REASONS)),
      /** Whether the holder gets a mail about it. */
      told: v.boolean(),
    }),
  ),
  refused: v.array(v.object({ process: v.picklist(PROCESS_NAMES), why: v.picklist(ACT_REFUSALS) })),
});
export type Acts = v.InferOutput<typeof Acts>;
export type OfferedAct = Acts['offered'][number];

/** The refusals of every call that starts such a process. */
export const ACT_REFUSED = ['process_unknown', 'process_off', 'not_allowed'] as const;

/** The symbolic name of a process, in a URL. */
export const processName = v.pipe(v.string(), v.maxLength(100));
/** Why; null where the process asks for none. */
export const reason = v.nullable(v.picklist(REASONS));
