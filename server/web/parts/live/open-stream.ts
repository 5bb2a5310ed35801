import * as v from 'valibot';
import { EVENTS_PATH, Notice } from '../../../../shared/wire/live.ts';

const REOPEN_AFTER_MS = 3_000;

export interface StreamListeners {
  readonly noticed: (notice: Notice) => void;
  readonly connected: () => void;
  /** Something came through: no proxy buffers the stream. */
  readonly alive: () => void;
  readonly lost: () => void;
  /** The server answered without a stream: mostly because nobody is logged in. */
  readonly refused: () => void;
}

/** Keeps one stream of server-sent events open until the returned function is called. */
export function openStream({ noticed, connected, alive, lost, refused }: StreamListeners): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(EVENTS_PATH);
    source.addEventListener('open', connected);
    source.addEventListener('alive', () => alive());
    source.addEventListener('change', ({ data }: MessageEvent<string>) => {
      const notice = v.safeParse(v.pipe(v.string(), v.parseJson(), Notice), data);
      if (notice.success) noticed(notice.output);
    });
    source.addEventListener('error', () => {
      lost();
      // The browser reopens a broken connection; a refused one stays closed.
      if (source.readyState !== EventSource.CLOSED) return;
      refused();
      timer = setTimeout(open, REOPEN_AFTER_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
