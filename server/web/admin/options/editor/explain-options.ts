import { hoverTooltip } from '@codemirror/view';
import type { CredentialKind } from '../../../../../shared/credential.ts';
import { explainOption } from '../../../../../shared/options/explain-option.ts';
import { type DeclaredOption, optionsOfKind } from '../../../../../shared/options/option-list.ts';
import type { OptionWordsTexts } from '../../../../../shared/texts/en/options/option-words.ts';

interface Explained {
  readonly option: DeclaredOption;
  /** Start and end of its name in the line. */
  readonly from: number;
  readonly to: number;
}

/** The option whose name is at this place of a line; null = there is none. */
export function optionAt(kind: CredentialKind, line: string, at: number): Explained | null {
  for (const { 0: path, index: from } of line.matchAll(/\b[a-z]\w*\.[a-z]\w*/gi)) {
    const to = from + path.length;
    const option = optionsOfKind(kind).find((one) => one.path === path);
    if (option !== undefined && from <= at && at <= to) return { option, from, to };
  }
  return null;
}

/** Shows what an option means when the pointer rests on its name. The form beside it shows the same to everybody. */
export const explainOptions = (kind: CredentialKind, words: OptionWordsTexts) =>
  hoverTooltip((view, at) => {
    const { from, text } = view.state.doc.lineAt(at);
    const found = optionAt(kind, text, at - from);
    if (found === null) return null;
    return {
      pos: from + found.from,
      end: from + found.to,
      above: true,
      create: () => ({ dom: explanationOf(found.option, kind, words) }),
    };
  });

function explanationOf(
  { path, type, defaults }: DeclaredOption,
  kind: CredentialKind,
  { options, values, byDefault }: OptionWordsTexts,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-explained';
  const { title, help } = options[path];
  box.append(element('strong', title), element('p', explainOption({ help, type }, values)));
  box.append(...byDefault(element('code', `${defaults[kind]}`)));
  return box;
}

function element(tag: 'strong' | 'p' | 'code', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
