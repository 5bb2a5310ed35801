import type { Page } from 'puppeteer';

/** Saves the script of virtual smart cards with one change, as another tab of this admin would. Returns the status. */
export function saveAsAnotherTab(admin: Page, [from, to]: readonly [string, string], why: string): Promise<number> {
  return admin.evaluate(
    async (before, after, reason) => {
      const { script } = await (await fetch('/api/options/virtual-smart-card')).json();
      const answer = await fetch('/api/options/virtual-smart-card', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: script.text.replace(before, after), why: reason, basedOn: script.version }),
      });
      return answer.status;
    },
    from,
    to,
    why,
  );
}
