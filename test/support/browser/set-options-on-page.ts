import type { Page } from 'puppeteer';
import { defaultScript } from '../../../shared/options/default-script.ts';
import type { OptionValue } from '../../../shared/options/option.ts';
import { OPTION_KINDS, type OptionKind } from '../../../shared/options/option-kind.ts';
import { type OptionPath, optionsOfKind } from '../../../shared/options/option-list.ts';
import { type OptionValues, putLine, setValues } from '../option-script.ts';
import { pasteScript, saveBecause } from './options-page.ts';
import { enter, seeText } from './page-actions.ts';

/**
 * An admin at the options page: the default script, more lines in place of those that set the same, values, why, Save.
 * One value for each kind of field is set in the form, all others in the text, as the form writes them.
 */
export async function setOptionsOnPage(
  admin: Page,
  kind: OptionKind,
  { sets, lines = [], title }: { sets: OptionValues; lines?: readonly string[]; title: string },
): Promise<void> {
  await admin.bringToFront();
  const inForm = oneOfEachField(kind, sets);
  const inText = Object.fromEntries(Object.entries(sets).filter(([path]) => !inForm.some((one) => one.path === path)));
  await pasteScript(admin, setValues(kind, lines.reduce(putLine, defaultScript(OPTION_KINDS[kind])), inText));
  for (const { path, value } of inForm) await setOption(admin, kind, path, value);
  await saveBecause(admin, `So that ${title}`);
  await seeText(admin, `“So that ${title}”`);
}

function oneOfEachField(kind: OptionKind, sets: OptionValues): Array<{ path: OptionPath; value: OptionValue }> {
  const set = optionsOfKind(OPTION_KINDS[kind]).flatMap(({ path, type }) => {
    const value = sets[path];
    return value === undefined ? [] : [{ path, value, field: `${type.is} ${value === null}` }];
  });
  return set.filter(({ field }, at) => set.findIndex((one) => one.field === field) === at);
}

/** By the field's label, as people and screen readers know it. */
async function setOption(admin: Page, kind: OptionKind, path: OptionPath, value: OptionValue): Promise<void> {
  const option = optionsOfKind(OPTION_KINDS[kind]).find((one) => one.path === path);
  if (option === undefined) throw new Error(`${kind} has no ${path}`);
  const { title, type } = option;
  const find = async (role: string, name = title) => {
    const found = await admin.$(`aria/${name}[role="${role}"]`);
    if (found === null) throw new Error(`no ${role} "${name}"`);
    return found;
  };
  if (type.is === 'boolean') {
    const toggle = await find('switch');
    if ((await toggle.evaluate((one) => one.getAttribute('aria-checked'))) !== String(value)) await toggle.click();
    return;
  }
  if (type.is === 'choice') return void (await (await find('combobox')).select(String(value)));
  if (type.is === 'integer' && type.orNull) {
    const none = await find('checkbox', `${title}: no limit`);
    const isNone = await none.evaluate((one) => one instanceof HTMLInputElement && one.checked);
    if (isNone !== (value === null)) await none.click();
    if (value === null) return;
  }
  await enter(admin, title, Array.isArray(value) ? value.join(', ') : String(value));
}
