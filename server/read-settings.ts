import { type Config, ConfigError } from './config.ts';
import { StartError } from './start-error.ts';

/** Returns what `read` returns; its ConfigError becomes a StartError with one line per problem. */
export function readSettings(read: () => Config): Config {
  try {
    return read();
  } catch (error) {
    if (error instanceof ConfigError) throw new StartError(error.problems.join('\n'), { cause: error });
    throw error;
  }
}
