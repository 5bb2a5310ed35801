import type { ImportedScript as Imported } from '../../../../../shared/options/import-older.ts';
import { parseScript } from '../../../../../shared/options/parse-script.ts';
import { FoldingTable } from '../../../../../shared/ui/FoldingTable.tsx';
import { Note } from '../../../../../shared/ui/Note.tsx';
import { ScriptDiff } from '../versions/ScriptDiff.tsx';

/** A short list is enough if something else than such a script was pasted. */
const MOST_LISTED = 100;

const TAKEN = [{ title: 'Variable' }, { title: 'Line' }, { title: 'Option' }, { title: 'Value' }];

/** What of the older script is imported, what is not and why, and the resulting script in the editor. */
export function ImportedScript({ imported, current }: { imported: Imported; current: string }) {
  const { text, taken, unknown } = imported;
  return (
    <div class="imported">
      {unknown.length > 0 && (
        <Note
          tone="warn"
          title={
            unknown.length === 1
              ? 'One statement is not taken over.'
              : `${unknown.length} statements are not taken over.`
          }
        >
          <ul class="imported-unknown">
            {unknown.slice(0, MOST_LISTED).map(({ line, source, why }, index) => (
              <li key={index}>
                Line {line}: {why} <code>{source}</code>
              </li>
            ))}
            {unknown.length > MOST_LISTED && <li>And {unknown.length - MOST_LISTED} more.</li>}
          </ul>
        </Note>
      )}
      {taken.length > 0 && (
        <section class="imported-part">
          <h3 class="imported-title">Taken over</h3>
          <div class="imported-table">
            <FoldingTable
              caption="Taken over"
              columns={TAKEN}
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
          <h3 class="imported-title">What that changes</h3>
          {'fault' in parseScript(current) && (
            <p class="c-small">The script in the editor cannot be read. The defaults take its place.</p>
          )}
          <ScriptDiff
            before={{ title: 'the script in the editor', text: current }}
            after={{ title: 'the script with these values', text }}
          />
        </section>
      )}
    </div>
  );
}
