import { hash } from 'node:crypto';
import { CREDENTIAL_KINDS, type CredentialKind } from '../../shared/credential.ts';
import type { CrossCheck } from '../audit/verify-chain.ts';
import type { ScriptStore } from './script-store.ts';

/** Reads of the scripts that need no transaction around them: versions never change. */
export type ScriptReader = Pick<ScriptStore, 'newest' | 'version'>;

/**
 * Compares every version of the option scripts with the audit log: its text is the one that was saved, and there is
 * none that nobody has saved. Made before the log is read, because versions may be saved during the check.
 */
export async function versionCrossCheck(scripts: ScriptReader): Promise<CrossCheck> {
  /** The newest version that the log must contain, and the newest that it does. */
  const kept = new Map<CredentialKind, number>();
  const told = new Map<CredentialKind, number>();
  for (const kind of CREDENTIAL_KINDS) kept.set(kind, (await scripts.newest(kind))?.version ?? 0);
  return {
    async entry({ what, about, facts }) {
      if (what !== 'options.saved' && what !== 'options.installed') return null;
      const kind = CREDENTIAL_KINDS.find((one) => one === about);
      const { version } = facts;
      if (kind === undefined || typeof version !== 'number') {
        return { code: 'names no version', facts: {} };
      }
      told.set(kind, version);
      const script = await scripts.version(kind, version);
      if (script === null) return { code: 'version gone', facts: { kind, version } };
      if (hash('sha256', script.text, 'hex') === facts['sha256']) return null;
      return { code: 'version changed', facts: { kind, version } };
    },
    async end() {
      const kind = CREDENTIAL_KINDS.find((one) => (told.get(one) ?? 0) < (kept.get(one) ?? 0));
      if (kind === undefined) return null;
      const version = (told.get(kind) ?? 0) + 1;
      return { is: 'untrue', sequence: null, what: { code: 'version put in', facts: { kind, version } } };
    },
  };
}
