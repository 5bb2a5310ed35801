import { Button } from '../../../../shared/ui/Button.tsx';
import { Empty } from '../../../../shared/ui/Empty.tsx';

interface NobodyFoundProps {
  words: string;
  filtered: boolean;
  onClear: () => void;
}

/** No person matches, and what to do about it. */
export function NobodyFound({ words, filtered, onClear }: NobodyFoundProps) {
  if (!filtered) {
    return (
      <Empty level={2} title={`Nobody found for “${words}”.`}>
        Check the spelling or try a serial number.
      </Empty>
    );
  }
  return (
    <Empty level={2} title="Nobody fits these filters" action={<Button onClick={onClear}>Clear filters</Button>}>
      {words === '' ? null : `Nobody found for “${words}” with them. Check the spelling, or look without filters.`}
    </Empty>
  );
}
