import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, follow, openDesk, press, seeText } from '../support/desk.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';
import { openOptions, pasteScript, saveBecause, seeScript } from '../support/options-page.ts';

const MISTAKEN = `// For Finance a longer PIN
pin.minLength = user.department === "Finance" ? 10 : 8;
pin.maxLength = 6;
certificates.encryptoin = true;
`;

describe('the screens of the options', () => {
  let desk: Desk;
  let complaints: readonly string[];
  let adam: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    adam = await openOptions(desk, 'adam', 'virtual-smart-card');
  });
  afterAll(() => desk?.close());

  const look = (name: string, page = adam, headline = 'Virtual smart card'): Promise<void> =>
    lookAt(page, { name: `options-${name}`, on: 'portal', title: `${headline} – Chipless` });

  it('with form, script and preview', async () => {
    await seeText(adam, 'Valid until');
    await look('card');
  });

  it('with mistakes on form and script, and why it was not saved', async () => {
    await pasteScript(adam, MISTAKEN);
    await saveBecause(adam, 'Longer PINs for Finance');
    await seeText(adam, 'Not saved.');
    await adam.locator('.fault-list button').click();
    await look('refused');
  });

  it('with somebody who was faster, and the difference', async () => {
    const other = await openOptions(desk, 'adam', 'virtual-smart-card');
    await pasteScript(other, 'pin.minLength = 9;\n');
    await saveBecause(other, 'As the auditors want it');
    await seeText(other, 'Saved as version 2.');
    await other.browserContext().close();
    await pasteScript(adam, 'pin.minLength = 10;\npin.digits = "required";\n');
    await saveBecause(adam, 'Digits, for the old terminals');
    await press(adam, 'Compare');
    await look('compared');
    await press(adam, 'Save');
    await seeText(adam, 'Saved as version 3.');
  });

  it('with both kinds', async () => {
    await follow(adam, 'Options');
    await seeText(adam, '“Digits, for the old terminals”');
    await look('kinds', adam, 'Options');
  });

  it('for an operator', async () => {
    const olivia = await openOptions(desk, 'olivia', 'mobile-id');
    await seeText(olivia, 'Only admins can change this.');
    await seeScript(olivia, 'certificates.authentication = true;');
    await look('read', olivia, 'Mobile ID');
  });

  it('complains of nothing', () => expect(complaints).toEqual([]));
});
