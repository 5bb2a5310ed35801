import type { ImportedScript as Imported } from '../../../../../shared/options/import-older.ts';
import { sayOlder } from '../../../../../shared/options/older/older-fault.ts';
import { parseScript } from '../../../../../shared/options/parse-script.ts';
import { FoldingTable } from '../../../../../shared/ui/content/FoldingTable.tsx';
import { Note } from '../../../../../shared/ui/feedback/Note.tsx';
import { useTexts } from '../use-texts.ts';
import { ScriptDiff } from '../versions/ScriptDiff.tsx';

/** A short list is enough if something else than such a script was pasted. */
const MOST_LISTED = 100;

/** What of the older script is imported, what is not and why, and the resulting script in the editor. */
export function ImportedScript({ imported, current }: { imported: Imported; current: string }) {
  const { importing, olderFaults } = useTexts();
  const { columns } = importing;
  const { text, taken, unknown } = imported;
  return (
    <div class="imported">
      {unknown.length > 0 && (
        <Note tone="warn" title={importing.notTaken(unknown.length)}>
          <ul class="imported-unknown">
            {unknown.slice(0, MOST_LISTED).map(({ line, source, why }, index) => (
              <li key={index}>
                {importing.line(line, sayOlder(why, olderFaults))} <code>{source}</code>
              </li>
            ))}
            {unknown.length > MOST_LISTED && <li>{importing.more(unknown.length - MOST_LISTED)}</li>}
          </ul>
        </Note>
      )}
      {taken.length > 0 && (
        <section class="imported-part">
          <h3 class="imported-title">{importing.taken}</h3>
          <div class="imported-table">
            <FoldingTable
              caption={importing.taken}
              columns={[columns.variable, columns.line, columns.option, columns.value].map((title) => ({ title }))}
              rows={taken.map(({ variable, option, line, value }) => ({
                id: `${line} ${option}`,
                cells: [
                  <code key="variable">{variable}</code>,
                  String(line),
                  <code key="option">{option}</code>,
                  <code key="value">{value}</code>,
                ],
              }))}
              empty={null}
            />
          </div>
        </section>
      )}
      {taken.length > 0 && (
        <section class="imported-part">
          <h3 class="imported-title">{importing.changes}</h3>
          {'fault' in parseScript(current) && <p class="c-small">{importing.unreadable}</p>}
          <ScriptDiff before={{ title: importing.before, text: current }} after={{ title: importing.after, text }} />
        </section>
      )}
    </div>
  );
}
