import type { CredentialKind } from '../credential.ts';
import { explainOption, VALUE_WORDS } from './explain-option.ts';
import { type DeclaredOption, optionsOfKind } from './option-list.ts';
import { USER_FIELDS } from './user-fields.ts';

/** Lines are no longer than this, so that the script needs no horizontal scrolling. */
const WIDTH = 80;
/** For headings: short enough for one line on a phone. */
const RULE_WIDTH = 36;

const ABOUT: Readonly<Record<CredentialKind, string>> = {
  'virtual smart card': 'Virtual smart card: what each person gets who orders one or is given one.',
  'mobile ID': 'Mobile ID: what each person gets who orders one or is given one.',
};

/** The script that every installation starts with: every option of the kind with its default, commented for readers. */
export function defaultScript(kind: CredentialKind): string {
  const sections = Map.groupBy(optionsOfKind(kind), ({ section }) => section);
  return [head(kind), ...[...sections].map(([name, options]) => section(name, options, kind))].join('\n\n');
}

/** Only the assignments: the values the options have when a script starts. */
export function bareDefaults(kind: CredentialKind): string {
  return optionsOfKind(kind)
    .map((option) => `${assignment(option, kind)}\n`)
    .join('');
}

function head(kind: CredentialKind): string {
  const fields = USER_FIELDS.map((field) => `user.${field}`);
  const paragraphs = [
    comment(ABOUT[kind]),
    comment(
      'This is JavaScript. It runs for each person who orders, and each line sets one option. An option that it does not mention keeps its default. It can decide from case to case:',
    ),
    '//     if (user.department === "Finance") certificates.encryption = true;',
    comment(
      `Of the person it knows ${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}. All of these are text; a department may be empty.`,
    ),
    comment('What is saved holds for orders from then on. Orders that have begun keep the options they began with.'),
  ];
  return `${paragraphs.join('\n//\n')}\n`;
}

function section(name: string, options: readonly DeclaredOption[], kind: CredentialKind): string {
  const rule = `// ── ${name} ${'─'.repeat(RULE_WIDTH - name.length - '// ──  '.length)}`;
  const parts = options.map((option) => `${comment(explainOption(option, VALUE_WORDS))}\n${assignment(option, kind)}`);
  return `${[rule, ...parts].join('\n\n')}\n`;
}

function assignment({ path, defaults }: DeclaredOption, kind: CredentialKind): string {
  return `${path} = ${defaults[kind]};`;
}

/** A text as comment lines of about equal length. */
function comment(text: string): string {
  const fewest = wrapped(text, WIDTH).length;
  let width = Math.ceil(text.length / fewest);
  while (wrapped(text, width).length > fewest) width++;
  return wrapped(text, width).join('\n');
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '//';
  for (const word of text.split(' ')) {
    if (`${line} ${word}`.length > width && line !== '//') {
      lines.push(line);
      line = '//';
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
