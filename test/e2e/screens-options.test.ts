import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, follow, openDesk, press, seeHeading, seeText } from '../support/desk.ts';
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

  it('with mistakes, on the form and, where there is no room for both, on the script', async () => {
    await pasteScript(adam, MISTAKEN);
    await seeText(adam, 'Did you mean');
    await adam.setViewport({ width: 360, height: 780 });
    await adam.locator('[role=tab]:nth-child(2)').click();
    await look('mistakes');
    await saveBecause(adam, 'Longer PINs for Finance');
    await seeText(adam, 'Not saved.');
    await adam.locator('.fault-list button').click();
    await look('refused');
  });

  it('with a form that is off', async () => {
    await pasteScript(adam, 'pin.minLength = ;');
    await seeText(adam, 'The form follows again once the script can be read.');
    await look('unreadable');
  });

  it('with somebody who was faster, and the difference', async () => {
    const other = await openOptions(desk, 'adam', 'virtual-smart-card');
    await pasteScript(other, 'pin.minLength = 9;\n');
    await saveBecause(other, 'As the auditors want it');
    await seeText(other, 'Saved as version 2.');
    await other.browserContext().close();
    await pasteScript(adam, 'pin.minLength = 10;\npin.digits = "required";\n');
    await saveBecause(adam, 'Digits, for the old terminals');
    await seeText(adam, 'while you were editing.');
    await look('overtaken');
    await press(adam, 'Compare');
    await look('compared');
    await follow(adam, 'People');
    await seeHeading(adam, 'Leave without saving?');
    await look('leaving');
    await press(adam, 'Stay');
    await press(adam, 'Save');
    await seeText(adam, 'Saved as version 3.');
    await look('saved');
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
