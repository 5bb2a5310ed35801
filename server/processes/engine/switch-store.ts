import type { ProcessName } from '../../../shared/process.ts';

/** Which processes an admin has turned on or off; a missing one has its default. */
export interface SwitchStore {
  isOn(process: ProcessName): Promise<boolean | null>;
  set(process: ProcessName, on: boolean, by: string, at: Date): Promise<void>;
}
