import { AppError } from '../../shared/errors.ts';
import type { OptionKind } from '../../shared/options/option-kind.ts';
import { type OptionScript, readOptionVersion } from '../../shared/wire/option-script.ts';
import type { ServerSession } from './server-session.ts';

/** The version that a file is based on; null = the server has no such version. */
export async function readBase(
  kind: OptionKind,
  version: number,
  newest: OptionScript,
  server: ServerSession,
): Promise<OptionScript | null> {
  if (version === newest.version) return newest;
  try {
    return await server.call(readOptionVersion, { kind, version });
  } catch (error) {
    if (error instanceof AppError && error.code === 'options_version_unknown') return null;
    throw error;
  }
}
