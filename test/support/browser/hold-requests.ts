import type { HTTPRequest, Page } from 'puppeteer';

export interface Held {
  /** Resolves when the first such request is on hold. */
  readonly arrived: Promise<void>;
  /** Releases what is held, and everything that follows. */
  release(): Promise<void>;
  /** Answers what is held in place of the server, as "ask again after so many seconds"; later requests pass. */
  askToWait(seconds: number): Promise<void>;
  /** Fails what is held as a broken connection does. */
  breakOff(): Promise<void>;
}

interface Hold {
  readonly ending: string;
  readonly take: (request: HTTPRequest) => void;
}

/** One listener per page, or two of them would both answer one request. */
const HOLDS = new WeakMap<Page, Set<Hold>>();

async function holdsOf(page: Page): Promise<Set<Hold>> {
  const known = HOLDS.get(page);
  if (known !== undefined) return known;
  const holds = new Set<Hold>();
  HOLDS.set(page, holds);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    const hold = [...holds].find(({ ending }) => request.method() !== 'OPTIONS' && pathname.endsWith(ending));
    if (hold === undefined) void request.continue();
    else hold.take(request);
  });
  return holds;
}

/** Holds every request of this page whose URL ends in `ending`; several endings by several calls. */
export async function holdRequests(page: Page, ending: string): Promise<Held> {
  const waiting: HTTPRequest[] = [];
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const hold: Hold = {
    ending,
    take(request) {
      waiting.push(request);
      arrive();
    },
  };
  const holds = await holdsOf(page);
  holds.add(hold);
  return {
    arrived,
    async release() {
      holds.delete(hold);
      for (const request of waiting.splice(0)) await request.continue();
    },
    async askToWait(seconds) {
      holds.delete(hold);
      const answer = {
        status: 429,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify({ status: 429, code: 'too_many_tries', title: 'Too many tries', retryAfter: seconds }),
      };
      for (const request of waiting.splice(0)) await request.respond(answer);
    },
    async breakOff() {
      holds.delete(hold);
      for (const request of waiting.splice(0)) await request.abort('connectionfailed');
    },
  };
}
