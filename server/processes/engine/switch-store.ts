import type { ProcessName } from '../../../shared/process.ts';

/** Which processes an admin has turned on or off; what is not there has its default. */
export interface SwitchStore {
  isOn(process: ProcessName): Promise<boolean | null>;
  set(process: ProcessName, on: boolean, by: string, at: Date): Promise<void>;
}
