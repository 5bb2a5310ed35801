import type { OptionKind } from '../../../../shared/options/option-kind.ts';
import { Button } from '../../../../shared/ui/Button.tsx';
import { LinkButton } from '../../../../shared/ui/LinkButton.tsx';
import type { OptionVersion } from '../../../../shared/wire/option-script.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { describeVersion, titleOfKind } from './describe-version.ts';

interface OptionsHeadProps {
  kind: OptionKind;
  version: OptionVersion;
  readOnly: boolean;
  onImport: () => void;
}

/** Which script, which version of it, and links to others. */
export function OptionsHead({ kind, version, readOnly, onImport }: OptionsHeadProps) {
  return (
    <div class="options-head">
      <PageHead
        title={titleOfKind(kind)}
        lead={
          <>
            {describeVersion(version)}
            {version.savedBy !== null && ` · “${version.why}”`}
            {readOnly && ' · Only admins can change this.'}
          </>
        }
      />
      <div class="options-head-actions">
        <LinkButton href={`/admin/options/${kind}/versions`} icon="clock">
          Versions
        </LinkButton>
        {!readOnly && (
          <Button icon="download" onClick={onImport}>
            Import
          </Button>
        )}
      </div>
    </div>
  );
}
