import type { Page } from 'puppeteer';
import { beforeAll, expect, it } from 'vitest';
import type { Desk } from '../browser/desk.ts';
import { logInBeside } from '../browser/log-in-beside.ts';
import { lookAt } from '../browser/look-at.ts';
import { typedInto } from '../browser/options-page.ts';
import { enter, follow, press, seeHeading, seeText } from '../browser/page-actions.ts';
import { saveAsAnotherTab } from '../browser/save-as-another-tab.ts';
import { withDatabase } from '../stores/demo-database.ts';

const OLDER = `// Options of the virtual smart card
VirtualSmartCardOptionPinMinLength = 10
def VirtualSmartCardOptionDigitsAllowed = "REQUIRED"
def CardPrinter = "Evolis"
`;

const PAGE = '/admin/options/virtual-smart-card';

/** The tests of the versions of a script, in a tab of an admin, from the only one to the eighth. */
export function testVersions(of: () => { readonly desk: Desk; readonly adam: Page }): void {
  let desk: Desk;
  let adam: Page;
  beforeAll(async () => {
    ({ desk, adam } = of());
    await adam.goto(`${desk.server.address}${PAGE}/versions`);
    await seeHeading(adam, 'Versions');
  });

  const look = (name: string, headline = 'Versions') =>
    lookAt(adam, { name, on: 'portal', title: `${headline} – Chipless Demo` });

  const address = () => new URL(adam.url()).search;

  it('begin with the one that came with the product', async () => {
    await seeText(adam, 'One version so far');
    await seeText(adam, 'Version 1');
    await look('options-versions-first');
  });

  it('are listed with why, who and when, and show the newest change', async () => {
    expect(await saveAsAnotherTab(adam, ['pin.minLength = 6;', 'pin.minLength = 8;'], 'Longer PINs.')).toBe(200);
    expect(await saveAsAnotherTab(adam, ['validity.amount = 2;', 'validity.amount = 3;'], 'Fewer renewals.')).toBe(200);
    await adam.reload();
    await seeText(adam, 'From version 2 to version 3: 1 line added, 1 line removed.');
    await seeText(adam, 'Fewer renewals. Adam Novak');
    await seeText(adam, 'validity.amount = 3;');
  });

  it('are compared by what one chooses, and the URL says so', async () => {
    await adam.select('aria/From[role="combobox"]', '1');
    await seeText(adam, 'From version 1 to version 3: 2 lines added, 2 lines removed.');
    expect(address()).toBe('?from=1&to=3');
    await look('options-versions');
    await follow(adam, 'Version 2');
    await seeText(adam, 'From version 1 to version 2: 1 line added, 1 line removed.');
    await adam.goto(`${desk.server.address}${PAGE}/versions?from=3&to=1`);
    await seeText(adam, 'From version 3 to version 1: 2 lines added, 2 lines removed.');
    await adam.select('aria/To[role="combobox"]', '3');
    await seeText(adam, 'No difference.');
  });

  it('are restored as a new one, which asks once', async () => {
    await press(adam, 'Restore version 1');
    await seeHeading(adam, 'Restore version 1?');
    expect(await adam.$eval('dialog input', (field) => field.value)).toBe('Restored version 1.');
    await look('options-versions-restore');
    await adam.locator('dialog .c-button-primary').click();
    await seeText(adam, 'Version 4 is saved, with the text of version 1.');
    await seeText(adam, 'From version 3 to version 4: 2 lines added, 2 lines removed.');
    await seeText(adam, 'Restored version 1. Adam Novak');
  });

  it('overwrite nothing that was saved in between', async () => {
    await press(adam, 'Restore version 2');
    await seeHeading(adam, 'Restore version 2?');
    expect(await saveAsAnotherTab(adam, ['pin.maxLength = 15;', 'pin.maxLength = 12;'], 'Shorter ones.')).toBe(200);
    await enter(adam, 'Why', 'Back to longer PINs.');
    await adam.locator('dialog .c-button-primary').click();
    await seeText(
      adam,
      'Adam Novak saved version 5 while you were editing. Nothing was overwritten. Compare, then save again.',
    );
    await look('options-versions-overtaken');
    await press(adam, 'Compare');
    await seeText(adam, 'From version 2 to version 5:');
    await press(adam, 'Restore version 2');
    await adam.locator('dialog .c-button-primary').click();
    await seeText(adam, 'Version 6 is saved, with the text of version 2.');
  });

  it('are not saved twice in a row', async () => {
    await press(adam, 'Restore version 2');
    await adam.locator('dialog .c-button-primary').click();
    await seeText(adam, 'Version 6 has this very text already. Nothing was saved.');
  });

  it('are refused where a rule has changed since, with line and reason', async () => {
    withDatabase(desk.server, (database) =>
      database
        .prepare(
          `INSERT INTO option_scripts (kind, version, text, saved_by, saved_at, why) VALUES (?, 7, ?, NULL, ?, ?)`,
        )
        .run(
          'virtual smart card',
          '// of another time\npin.minLength = 3;\n',
          '2026-01-01T00:00:00.000Z',
          'Before the rule.',
        ),
    );
    expect(await saveAsAnotherTab(adam, ['pin.minLength = 3;', 'pin.minLength = 7;'], 'After the rule.')).toBe(200);
    await adam.reload();
    await press(adam, 'Restore version 7');
    await adam.locator('dialog .c-button-primary').click();
    await seeText(adam, 'Not saved. Line 2: ');
    await seeText(adam, 'What version 7 is tried against has changed since');
    await look('options-versions-refused');
    await press(adam, 'Dismiss');
  });

  it('cannot be restored by an operator, who may look', async () => {
    const olivia = await logInBeside(desk, 'olivia', `${PAGE}/versions`, 'Versions');
    await seeText(olivia, 'From version 7 to version 8:');
    expect(
      await olivia.$$eval('button', (all) => all.filter((one) => one.innerText.startsWith('Restore')).length),
    ).toBe(0);
    // The preview shows her what the saved script gives.
    await olivia.goto(`${desk.server.address}/admin/options/mobile-id`);
    await seeText(olivia, 'Mobile ID Olivia');
    await olivia.browserContext().close();
  });

  it('are made of a script of the older product only by Save, after a look at the difference', async () => {
    await adam.goto(`${desk.server.address}${PAGE}`);
    await press(adam, 'Import');
    await seeText(adam, 'Paste the older script first.');
    await adam.locator('dialog textarea').fill(OLDER);
    await seeText(adam, 'One statement is not taken over.');
    await seeText(adam, 'Line 4: there is no option for "CardPrinter".');
    await seeText(adam, 'VirtualSmartCardOptionPinMinLength');
    await seeText(adam, 'pin.minLength = 10;');
    await look('options-import', 'Virtual smart card');
    await press(adam, 'Take over');
    await adam.waitForSelector('dialog .import', { hidden: true });
    const shortest = () => typedInto(adam, 'Shortest PIN');
    await expect.poll(shortest).toBe('10');
    expect(
      await adam.$eval('aria/Digits[role="combobox"]', (field) =>
        field instanceof HTMLSelectElement ? field.value : '',
      ),
    ).toBe('required');
    await press(adam, 'Undo');
    await expect.poll(shortest).toBe('7');
    const { version } = await adam.evaluate(
      async () => (await (await fetch('/api/options/virtual-smart-card')).json()).script,
    );
    expect(version).toBe(8);
  });
}
