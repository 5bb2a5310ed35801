import { OPTION_KINDS, type OptionKind } from '../../../../shared/options/option-kind.ts';
import { joinFacts } from '../../../../shared/texts/join-facts.ts';
import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { LinkButton } from '../../../../shared/ui/controls/LinkButton.tsx';
import type { OptionVersion } from '../../../../shared/wire/option-script.ts';
import { PageHead } from '../../parts/frame/PageHead.tsx';
import { describeVersion } from './describe-version.ts';
import { useTexts } from './use-texts.ts';

interface OptionsHeadProps {
  kind: OptionKind;
  version: OptionVersion;
  readOnly: boolean;
  onImport: () => void;
}

/** Which script, which version of it, and links to others. */
export function OptionsHead({ kind, version, readOnly, onImport }: OptionsHeadProps) {
  const { pages, formats } = useTexts();
  return (
    <div class="options-head">
      <PageHead
        title={pages.kinds[OPTION_KINDS[kind]]}
        lead={joinFacts([
          describeVersion(version, pages, formats),
          version.savedBy === null ? null : pages.quoted(version.why),
          readOnly ? pages.onlyAdmins : null,
        ])}
      />
      <div class="options-head-actions">
        <LinkButton href={`/admin/options/${kind}/versions`} icon="clock">
          {pages.versions}
        </LinkButton>
        {!readOnly && (
          <Button icon="download" onClick={onImport}>
            {pages.import}
          </Button>
        )}
      </div>
    </div>
  );
}
