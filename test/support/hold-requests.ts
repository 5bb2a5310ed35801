import type { HTTPRequest, Page } from 'puppeteer';

export interface Held {
  /** Resolves when the first such request is on hold. */
  readonly arrived: Promise<void>;
  /** Lets what is held, and all that follows, go on. */
  release(): Promise<void>;
  /** Answers what is held in the server's place, as "ask again after so many seconds"; what follows goes on. */
  askToWait(seconds: number): Promise<void>;
  /** Lets what is held fail as a broken connection does. */
  breakOff(): Promise<void>;
}

/** Holds back every request of this page whose address ends in `ending`. */
export async function holdRequests(page: Page, ending: string): Promise<Held> {
  const waiting: HTTPRequest[] = [];
  let holding = true;
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (holding && request.method() !== 'OPTIONS' && new URL(request.url()).pathname.endsWith(ending)) {
      waiting.push(request);
      arrive();
    } else {
      void request.continue();
    }
  });
  return {
    arrived,
    async release() {
      holding = false;
      for (const request of waiting.splice(0)) await request.continue();
    },
    async askToWait(seconds) {
      holding = false;
      const answer = {
        status: 429,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': '*' },
        body: JSON.stringify({ status: 429, code: 'too_many_tries', title: 'Too many tries', retryAfter: seconds }),
      };
      for (const request of waiting.splice(0)) await request.respond(answer);
    },
    async breakOff() {
      holding = false;
      for (const request of waiting.splice(0)) await request.abort('connectionfailed');
    },
  };
}
