import { useRef } from 'preact/hooks';
import type { VersionsTexts } from '../../../../../shared/texts/en/options/versions.ts';
import type { OptionScript } from '../../../../../shared/wire/option-script.ts';
import type { Resource } from '../../../parts/data/resource.ts';
import { useResource } from '../../../parts/data/use-resource.ts';
import { Trouble } from '../../../parts/frame/Trouble.tsx';
import { Waiting } from '../../../parts/frame/Waiting.tsx';
import { useTexts } from '../use-texts.ts';
import { ScriptDiff } from './ScriptDiff.tsx';

/** The difference of two versions. The previous one stays until both are loaded. */
export function ComparedVersions({ from, to }: { from: Resource<OptionScript>; to: Resource<OptionScript> }) {
  const { versions } = useTexts();
  const [before, after] = [useResource(from), useResource(to)];
  const last = useRef<{ before: OptionScript; after: OptionScript } | null>(null);
  const ready = before.value !== null && after.value !== null;
  if (before.value !== null && after.value !== null) last.current = { before: before.value, after: after.value };
  const error = before.error ?? after.error;
  if (error !== null) {
    const again = () => {
      before.again();
      after.again();
    };
    return <Trouble error={error} again={again} />;
  }
  if (last.current === null) return <Waiting rows={3} />;
  return (
    <div aria-busy={!ready}>
      <ScriptDiff before={titled(last.current.before, versions)} after={titled(last.current.after, versions)} />
    </div>
  );
}

function titled({ version, text }: OptionScript, words: VersionsTexts): { title: string; text: string } {
  return { title: words.side(version), text };
}
