import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStream } from '../../../../../../server/web/parts/live/open-stream.ts';

/** The browser's EventSource, as far as its events and its state go. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  constructor() {
    super();
    Source.opened.push(this);
  }
  close(): void {
    this.readyState = Source.CLOSED;
  }
  send(data: string): void {
    this.dispatchEvent(Object.assign(new Event('change'), { data }));
  }
  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

const heard: unknown[] = [];
const listeners = {
  noticed: (notice: unknown) => void heard.push(notice),
  connected: () => void heard.push('connected'),
  alive: () => void heard.push('alive'),
  lost: () => void heard.push('lost'),
  refused: () => void heard.push('refused'),
};

beforeEach(() => {
  Source.opened = [];
  heard.length = 0;
  vi.stubGlobal('EventSource', Source);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reports notices and ignores everything else', () => {
  openStream(listeners);
  const [source] = Source.opened;
  source?.dispatchEvent(new Event('open'));
  source?.send('{"what":"credentials","runId":null}');
  source?.send('{"what":"everything"}');
  source?.send('no JSON');
  source?.dispatchEvent(new Event('alive'));
  expect(heard).toEqual(['connected', { what: 'credentials', runId: null }, 'alive']);
});

it('leaves a broken connection to the browser and opens a refused one again', () => {
  openStream(listeners);
  Source.opened[0]?.fail(0);
  vi.advanceTimersByTime(10_000);
  expect([heard, Source.opened.length]).toEqual([['lost'], 1]);
  Source.opened[0]?.fail(Source.CLOSED);
  vi.advanceTimersByTime(3_000);
  expect([heard, Source.opened.length]).toEqual([['lost', 'lost', 'refused'], 2]);
});

it('stays closed once it was closed', () => {
  const close = openStream(listeners);
  Source.opened[0]?.fail(Source.CLOSED);
  close();
  vi.advanceTimersByTime(10_000);
  expect(Source.opened).toHaveLength(1);
});
