import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/browser/desk.ts';
import { hearComplaints, lookAt } from '../support/browser/look-at.ts';
import {
  isInEditor,
  openOptions,
  pasteScript,
  saveBecause,
  seeScript,
  typedInto,
} from '../support/browser/options-page.ts';
import { enter, follow, press, seeHeading, seeText } from '../support/browser/page-actions.ts';
import { saveOptions } from '../support/option-script.ts';
import { testPreview } from '../support/options-story/preview.ts';
import { testVersions } from '../support/options-story/versions.ts';

const IMPOSSIBLE = `// For Finance a longer PIN
pin.minLength = user.department === "Finance" ? 10 : 8;
pin.maxLength = 6;`;

describe('the options page', () => {
  let desk: Desk;
  let complaints: readonly string[];
  let adam: Page;
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    adam = await openOptions(desk, 'adam', 'virtual-smart-card');
  });
  afterAll(() => desk?.close());

  /** What was typed in the previous tab stays in that tab. */
  const newTab = async () => {
    adam = await adam.browserContext().newPage();
    await adam.setViewport({ width: 1280, height: 800 });
  };
  const look = (name: string, page = adam, headline = 'Virtual smart card'): Promise<void> =>
    lookAt(page, { name: `options-${name}`, on: 'portal', title: `${headline} – Chipless Demo` });

  it('has form, script and preview', async () => {
    await seeText(adam, 'Valid until');
    await look('card');
  });

  describe('previews', () => testPreview(() => ({ desk, adam })));

  describe('keeps versions that', () => {
    beforeAll(newTab);
    testVersions(() => ({ desk, adam }));
  });

  it('is reached from a page with both kinds', async () => {
    await saveOptions(desk.server, 'virtual-smart-card', {});
    await newTab();
    await adam.goto(`${desk.server.address}/admin/options`);
    await seeText(adam, '“Because a test needs it”');
    await look('kinds', adam, 'Options');
    await follow(adam, 'Virtual smart card');
    await seeScript(adam, 'certificates.encryption = false;');
  });

  const setting = (page: Page, label: string, role: string) => page.locator(`aria/${label}[role="${role}"]`);
  const isOn = (page: Page, label: string) =>
    page.$eval(`aria/${label}[role="switch"]`, (field) => field.getAttribute('aria-checked') === 'true');
  const undo = async (page: Page): Promise<void> => {
    await page.focus('aria/Script[role="textbox"]');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
  };

  it('changes the literal in the script when the form changes, and both back by undo in the editor', async () => {
    await setting(adam, 'Encryption', 'switch').click();
    await seeScript(adam, 'certificates.encryption = true;');
    await setting(adam, 'Shortest PIN', 'textbox').fill('8');
    await seeScript(adam, 'pin.minLength = 8;');
    await undo(adam);
    await seeScript(adam, 'pin.minLength = 6;');
    expect(await typedInto(adam, 'Shortest PIN')).toBe('6');
    await undo(adam);
    await seeScript(adam, 'certificates.encryption = false;');
    expect(await isOn(adam, 'Encryption')).toBe(false);
    await seeText(adam, 'Nothing has changed.');
  });

  it('follows the script in the form, and shows an expression with its value and its line', async () => {
    await pasteScript(adam, 'pin.minLength = 7;\nproperties.profileName = "Card of " + user.givenName;');
    await seeText(adam, '"Card of " + user.givenName');
    expect(await typedInto(adam, 'Shortest PIN')).toBe('7');
    await seeText(adam, 'Card of Adam for Adam Novak');
    await press(adam, 'Line 2');
    await expect.poll(() => isInEditor(adam)).toBe(true);
    await adam.keyboard.type('// ');
    await seeScript(adam, '// properties.profileName');
    await seeText(adam, 'The script does not mention it: this is its default.');
  });

  it('says what is wrong where it is, and shows the form again once the script can be parsed', async () => {
    await pasteScript(adam, 'pin.minLenght = 8;\npin.maxLength = ;');
    await seeText(adam, 'The form follows again once the script can be read.');
    expect(await adam.$eval('aria/Authentication[role="switch"]', (one) => one.matches(':disabled'))).toBe(true);
    await pasteScript(adam, 'pin.minLenght = 8;');
    await seeText(adam, 'Did you mean');
    await adam.waitForSelector('.script-editor >>> .cm-lintRange-error');
    await setting(adam, 'Shortest PIN', 'textbox').fill('200');
    await seeText(adam, 'Type a number from 4 to 127.');
    await seeScript(adam, 'pin.minLength = 200;');
  });

  it('forgets what stood in a field once the script has an expression in its place', async () => {
    await pasteScript(adam, 'pin.minLength = 8;');
    await setting(adam, 'Shortest PIN', 'textbox').fill('eight');
    await seeText(adam, 'Type a whole number, 4 to 127.');
    await pasteScript(adam, 'pin.minLength = 4 + 4;');
    await press(adam, 'Save');
    await seeText(adam, 'Say why before you save.');
  });

  it('refuses a script that cannot be satisfied, and leaves it as it was typed', async () => {
    await pasteScript(adam, IMPOSSIBLE);
    await saveBecause(adam, 'Longer PINs for Finance');
    await seeText(adam, 'Not saved. Line 3: ');
    await seeScript(adam, IMPOSSIBLE);
    await pasteScript(adam, `${IMPOSSIBLE}\ncertificates.encryptoin = true;\n`);
    await press(adam, 'Save');
    await seeText(adam, 'Not saved. Line 4: ');
    await adam.locator('.fault-list button').click();
    await look('refused');
  });

  it('keeps what was typed past a reload, and asks before it is left', async () => {
    adam.once('dialog', (dialog) => void dialog.accept());
    await adam.reload();
    await press(adam, 'Bring them back');
    await seeScript(adam, '// For Finance a longer PIN');
    await follow(adam, 'People');
    await seeHeading(adam, 'Leave without saving?');
    await press(adam, 'Stay');
    await adam.evaluate(() => history.back());
    await seeHeading(adam, 'Leave without saving?');
    await press(adam, 'Stay');
    await press(adam, 'Log out');
    await seeHeading(adam, 'Leave without saving?');
    await press(adam, 'Stay');
    await seeScript(adam, '// For Finance a longer PIN');
  });

  it('keeps what was typed when the session ends, and has it again after the log-in', async () => {
    await adam.evaluate(() => fetch('/api/session', { method: 'DELETE' }));
    await enter(adam, 'User name', 'adam');
    await enter(adam, 'Password', desk.server.password);
    await press(adam, 'Log in');
    await seeScript(adam, '// For Finance a longer PIN');
  });

  it('tells the second of two admins, and overwrites nothing', async () => {
    const other = await openOptions(desk, 'adam', 'virtual-smart-card');
    await pasteScript(other, 'pin.minLength = 9;');
    await other.locator('aria/Why[role="textbox"]').fill('Longer PINs');
    await other.keyboard.down('Control');
    await other.keyboard.press('s');
    await other.keyboard.up('Control');
    await seeText(other, 'Saved as version 10.');
    await seeText(other, 'Version 10 · Adam Novak');

    await pasteScript(adam, 'pin.minLength = 10;');
    await saveBecause(adam, 'Still longer PINs');
    await seeText(adam, 'Adam Novak saved version 10 while you were editing. Nothing was overwritten.');
    await press(adam, 'Compare');
    await seeHeading(adam, 'Version 10 and yours');
    await look('compared');
    await press(adam, 'Save');
    await seeText(adam, 'Saved as version 11.');
    await seeScript(adam, 'pin.minLength = 10;');
    await other.browserContext().close();
  });

  it('lets an operator read, and change nothing', async () => {
    const olivia = await openOptions(desk, 'olivia', 'mobile-id');
    await seeText(olivia, 'Only admins can change this.');
    for (const name of ['Save', 'Import']) expect(await olivia.$(`aria/${name}[role="button"]`)).toBeNull();
    await seeText(olivia, 'Mobile ID Olivia'); // the preview of what is saved
    await pasteScript(olivia, 'pin.minLength = 4;');
    await seeScript(olivia, 'certificates.authentication = true;');
    await look('read', olivia, 'Mobile ID');
    await olivia.browserContext().close();
  });

  it('lets the keyboard out of the editor', async () => {
    await adam.focus('aria/Script[role="textbox"]');
    await adam.keyboard.press('Tab');
    expect(await isInEditor(adam)).toBe(true);
    await adam.keyboard.press('Escape');
    await adam.keyboard.press('Tab');
    expect(await isInEditor(adam)).toBe(false);
  });

  it('hides nothing that turns the direction of a script', async () => {
    await pasteScript(adam, 'pin.minLength = 8; /*\u202e } \u2068if (user.role === "admin")\u2069 */');
    await adam.waitForFunction(() => {
      const marked = document.querySelector('.script-editor')?.shadowRoot?.querySelectorAll('.cm-specialChar') ?? [];
      return marked.length === 3;
    });
  });

  it('complains of nothing, its content security policy least of all', () => expect(complaints).toEqual([]));
});
