/** What the worker needs from the browser, no wider than it uses it. */
export interface WorkerDeps {
  readonly own: { readonly id: string; readonly baseUrl: string; readonly version: string };
  /** Cleared when the browser closes, kept when the worker is stopped: `storage.session`. */
  readonly session: {
    read(key: string): Promise<unknown>;
    write(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
  };
  /** `allowedServers` as the organisation set it, undefined if it is not set. */
  readonly readManagedList: () => Promise<unknown>;
  readonly windows: {
    /** Opens a popup window on this own page; returns its window id. */
    open(page: string, size: { width: number; height: number }): Promise<number>;
    /** False when there is no such window. */
    focus(windowId: number): Promise<boolean>;
    isOpen(windowId: number): Promise<boolean>;
    close(windowId: number): Promise<void>;
  };
  /** Whether a page of the extension is open anywhere: create window or popup. */
  readonly isPageOpen: () => Promise<boolean>;
  /** One at a time, across everything that runs in this worker. */
  readonly alone: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  readonly newId: () => string;
  /** Restarts the extension: a waiting version takes over. */
  readonly reload: () => void;
  /** Milliseconds, of the system's clock. */
  readonly now: () => number;
}
