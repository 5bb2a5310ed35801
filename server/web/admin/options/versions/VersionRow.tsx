import { BETWEEN_FACTS } from '../../../../../shared/texts/join-facts.ts';
import { ListRow } from '../../../../../shared/ui/content/ListRow.tsx';
import { Button } from '../../../../../shared/ui/controls/Button.tsx';
import type { OptionVersion } from '../../../../../shared/wire/option-script.ts';
import { useTexts } from '../use-texts.ts';

interface VersionRowProps {
  version: OptionVersion;
  /** Shows what it changed. */
  href: string;
  newest: boolean;
  /** Absent: it cannot be restored, or not by this person. */
  onRestore?: (() => void) | undefined;
}

/** One version: number, why, who and when. */
export function VersionRow({ version, href, newest, onRestore }: VersionRowProps) {
  const { pages, versions, formats } = useTexts();
  const title = pages.version(version.version);
  return (
    <ListRow
      as="li"
      title={title}
      href={href}
      sub={
        <>
          <span class="version-why">{version.savedBy === null ? versions.cameWithChipless : version.why}</span>
          {version.savedBy !== null && `${version.savedBy}${BETWEEN_FACTS}`}
          <span class="version-when">{formats.moment(version.savedAt)}</span>
        </>
      }
      end={
        newest ? (
          <span class="version-newest">{versions.newest}</span>
        ) : (
          onRestore && (
            <Button small onClick={onRestore}>
              {versions.restore}
              <span class="c-visually-hidden"> {versions.restoreWhich(version.version)}</span>
            </Button>
          )
        )
      }
    />
  );
}
