import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk, press, seeText } from '../support/desk.ts';
import { logInBeside } from '../support/log-in-beside.ts';
import { hearComplaints, lookAt } from '../support/look-at.ts';
import { saveBecause } from '../support/options-page.ts';

describe('the preview of an option script', () => {
  let desk: Desk;
  let adam: Page;
  let complaints: readonly string[];
  beforeAll(async () => {
    desk = await openDesk({ extension: false });
    complaints = hearComplaints(desk.browser);
    adam = await logInBeside(desk, 'adam', '/admin/options/virtual-smart-card', 'Virtual smart card');
  });
  afterAll(() => desk?.close());

  const shown = () =>
    adam.$eval('.preview', (pane) => (pane instanceof HTMLElement ? pane.innerText : '').replace(/\s+/g, ' '));
  const see = (words: string) => expect.poll(shown, { timeout: 10_000 }).toContain(words);

  const write = async (line: string) => {
    await adam.locator('aria/Script[role="textbox"]').click();
    for (const key of ['Control', 'End'] as const) await adam.keyboard.down(key);
    for (const key of ['End', 'Control'] as const) await adam.keyboard.up(key);
    await adam.keyboard.sendCharacter(`\n${line}`);
  };

  const choose = async (words: string, name: string) => {
    await press(adam, 'Choose another');
    await adam.keyboard.type(words);
    await adam.waitForFunction(
      (wanted) => {
        const rows = [...document.querySelectorAll('.found-people .c-row-link')];
        return rows.length === 1 && rows[0]?.textContent === wanted;
      },
      {},
      name,
    );
    await adam.keyboard.press('Enter');
    await see(name);
  };

  /** On a narrow screen the preview is behind its tab. */
  const look = async (name: string) => {
    const desktop = adam.viewport();
    await adam.setViewport({ width: 360, height: 780 });
    await adam.locator('aria/Preview[role="tab"]').click();
    await adam.setViewport(desktop);
    await lookAt(adam, { name, on: 'portal', title: 'Virtual smart card – Chipless' });
  };

  it('begins with whoever looks, and shows what somebody else would get', async () => {
    await see('Virtual smart card adam@example.com');
    await press(adam, 'Choose another');
    await see('Olivia Hart');
    await look('options-preview-choose');
    await adam.locator('.preview input').click();
    await adam.keyboard.press('Escape');
    await choose('alice', 'Alice Berg');
    await see('Virtual smart card alice@example.com');
    await see('signature P-256');
    expect(await shown()).not.toContain('encryption');
  });

  it('follows what one types, for this person', async () => {
    await write('if (user.department === "Finance") certificates.encryption = true;');
    await see('encryption P-256');
    await write('pin.minLength = 8; pin.digits = "required";');
    await see('8 to 15 characters , met At least one digit');
    await look('options-preview');
  });

  it('never goes away while one types letter by letter', async () => {
    await adam.evaluate(() => {
      const pane = document.querySelector('.preview');
      if (pane === null) throw new Error('there is no preview');
      const look = () => {
        if (pane.querySelector('.preview-shown') === null) document.body.dataset['gone'] = 'yes';
      };
      new MutationObserver(look).observe(pane, { childList: true, subtree: true });
    });
    await write('');
    await adam.keyboard.type('properties.serverName = "Bank";', { delay: 20 });
    await see('Bank');
    expect(await adam.evaluate(() => document.body.dataset['gone'])).toBeUndefined();
  });

  it('shows that somebody else gets something else by the same script', async () => {
    await choose('olivia', 'Olivia Hart');
    await see('Virtual smart card olivia@example.com');
    expect(await shown()).not.toContain('encryption');
  });

  it('says that nothing would be started, with the line, where it fails for a person', async () => {
    await write('if (user.userName === "olivia") pin.maxLength = 5;');
    await see('Nothing would be started.');
    expect(await shown()).toMatch(/Line \d+: /);
    await look('options-preview-fails');
    await choose('alice', 'Alice Berg');
    await see('Virtual smart card alice@example.com');
    expect(await shown()).not.toContain('Nothing would be started.');
  });

  it('leads from a refused Save to the person for whom it fails', async () => {
    await saveBecause(adam, 'Shorter');
    await seeText(adam, 'Not saved. Line ');
    await press(adam, 'Show for Olivia Hart');
    await see('olivia · olivia@example.com · Help desk · operator');
    await see('Nothing would be started.');
    await choose('finance', 'Alice Berg');
    await see('alice · alice@example.com · Finance');
    await see('Virtual smart card alice@example.com');
  });

  it('keeps what was shown without a connection, and goes on by itself', async () => {
    await adam.setOfflineMode(true);
    await write('properties.serverName = "Example Bank";');
    await see('No connection. We keep trying; nothing is lost.');
    expect(await shown()).toContain('Virtual smart card alice@example.com');
    await adam.setOfflineMode(false);
    await see('Example Bank');
    expect(await shown()).not.toContain('No connection.');
  });

  it('stays with the person in this tab, also on the other script', async () => {
    adam.on('dialog', (question) => void question.accept());
    await adam.goto(`${desk.server.address}/admin/options/mobile-id`);
    await see('Mobile ID Alice Berg');
    await seeText(adam, 'Self-Service, as a QR code');
  });

  it('shows an operator what the saved script gives', async () => {
    const olivia = await logInBeside(desk, 'olivia', '/admin/options/mobile-id', 'Mobile ID');
    await seeText(olivia, 'Mobile ID Olivia');
    await olivia.close();
  });

  it('complains of nothing', () => expect(complaints).toEqual([]));
});
