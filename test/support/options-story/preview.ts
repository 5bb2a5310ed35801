import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import type { Desk } from '../browser/desk.ts';
import { lookAt } from '../browser/look-at.ts';
import { saveBecause } from '../browser/options-page.ts';
import { press, seeText } from '../browser/page-actions.ts';
import { type PreviewPane, previewPaneOf } from '../browser/preview-pane.ts';

/** The tests of the preview, in a tab of an admin at the options of virtual smart cards. Nothing is saved. */
export function testPreview(of: () => { readonly desk: Desk; readonly adam: Page }): void {
  let desk: Desk;
  let adam: Page;
  let preview: PreviewPane;
  beforeAll(() => {
    ({ desk, adam } = of());
    preview = previewPaneOf(adam);
  });

  /** On a narrow screen the preview is behind its tab. */
  const lookAtPreview = async (name: string) => {
    const desktop = adam.viewport();
    await adam.setViewport({ width: 360, height: 780 });
    await adam.locator('aria/Preview[role="tab"]').click();
    await adam.setViewport(desktop);
    await lookAt(adam, { name, on: 'portal', title: 'Virtual smart card – Chipless Demo' });
  };

  it('begins with the admin themselves, and shows what another person would get', async () => {
    await preview.see('Virtual smart card adam@example.com');
    await press(adam, 'Choose another');
    await preview.see('Olivia Hart');
    await lookAtPreview('options-preview-choose');
    await adam.locator('.preview input').click();
    await adam.keyboard.press('Escape');
    await preview.choose('alice', 'Alice Berg');
    await preview.see('Virtual smart card alice@example.com');
    await preview.see('signature P-256');
    expect(await preview.shown()).not.toContain('encryption');
  });

  it('follows what one types, for this person', async () => {
    await preview.write('if (user.department === "Finance") certificates.encryption = true;');
    await preview.see('encryption P-256');
    await preview.write('pin.minLength = 8; pin.digits = "required";');
    await preview.see('8 to 15 characters , met At least one digit');
    await lookAtPreview('options-preview');
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
    await preview.write('');
    await adam.keyboard.type('properties.serverName = "Bank";', { delay: 20 });
    await preview.see('Bank');
    expect(await adam.evaluate(() => document.body.dataset['gone'])).toBeUndefined();
  });

  it('shows that another person gets something else by the same script', async () => {
    await preview.choose('olivia', 'Olivia Hart');
    await preview.see('Virtual smart card olivia@example.com');
    expect(await preview.shown()).not.toContain('encryption');
  });

  it('says that nothing would be started, with the line, where it fails for a person', async () => {
    await preview.write('if (user.userName === "olivia") pin.maxLength = 5;');
    await preview.see('Nothing would be started.');
    expect(await preview.shown()).toMatch(/Line \d+: /);
    await lookAtPreview('options-preview-fails');
    await preview.choose('alice', 'Alice Berg');
    await preview.see('Virtual smart card alice@example.com');
    expect(await preview.shown()).not.toContain('Nothing would be started.');
  });

  it('leads from a refused Save to the person for whom it fails', async () => {
    await saveBecause(adam, 'Shorter');
    await seeText(adam, 'Not saved. Line ');
    await press(adam, 'Show for Olivia Hart');
    await preview.see('olivia · olivia@example.com · Help desk · operator');
    await preview.see('Nothing would be started.');
    await preview.choose('finance', 'Alice Berg');
    await preview.see('alice · alice@example.com · Finance');
    await preview.see('Virtual smart card alice@example.com');
  });

  it('keeps what was shown without a connection, and continues by itself', async () => {
    await adam.setOfflineMode(true);
    await preview.write('properties.serverName = "Example Bank";');
    await preview.see('No connection. We keep trying; nothing is lost.');
    expect(await preview.shown()).toContain('Virtual smart card alice@example.com');
    await adam.setOfflineMode(false);
    await preview.see('Example Bank');
    expect(await preview.shown()).not.toContain('No connection.');
  });

  it('stays with the person in this tab, also on the other script', async () => {
    adam.on('dialog', (question) => void question.accept());
    await adam.goto(`${desk.server.address}/admin/options/mobile-id`);
    await preview.see('Mobile ID Alice Berg');
    await seeText(adam, 'Self-Service, as a QR code');
  });
}
