import { describeFault } from '../../shared/options/describe-fault.ts';
import { OPTION_LIST } from '../../shared/options/option-list.ts';
import type { ScriptFault } from '../../shared/options/script-fault.ts';
import { USER_FIELDS } from '../../shared/options/user-fields.ts';
import type { FaultsTexts } from '../../shared/texts/en/options/faults.ts';
import type { Letter } from './letter.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import type { MailsTexts } from './texts-of-reader.ts';
import { unlinked } from './unlinked.ts';

/** The mail to an admin that names the person for whom an option script failed, and the reason. */
export function writeOptionsFailed(
  facts: Extract<MailFacts, { kind: 'options failed' }>,
  { publicUrl }: { readonly publicUrl: string },
  { optionsFailed, faults }: MailsTexts,
): Letter {
  const { subject, what, others, once, link } = optionsFailed[facts.credential];
  return {
    subject,
    paragraphs: [
      { kind: 'words', words: what(unlinked(oneLine(facts.person)), facts.version) },
      ...facts.faults.map((fault) => ({ kind: 'words', words: harmless(said(fault, faults)) }) as const),
      { kind: 'words', words: `${others} ${once}` },
      { kind: 'link', words: link, url: `${publicUrl}/admin/options/${facts.page}` },
    ],
  };
}

function said(fault: ScriptFault | string, words: FaultsTexts): string {
  return typeof fault === 'string' ? fault : describeFault(fault, words);
}

const OWN_WORDS = new Set([...OPTION_LIST.map(({ path }) => path), ...USER_FIELDS.map((field) => `user.${field}`)]);

/** A fault may quote personal data; names of options are shown as they are. */
function harmless(fault: string): string {
  return oneLine(fault).replace(/\S*[/\\@#]\S*|\S+[.:](?=\S)\S*/g, (word) => {
    return OWN_WORDS.has(word.replace(/[.,:;)]$/, '')) ? word : unlinked(word);
  });
}
