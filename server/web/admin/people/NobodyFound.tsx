import { Button } from '../../../../shared/ui/controls/Button.tsx';
import { Empty } from '../../../../shared/ui/feedback/Empty.tsx';
import { useTexts } from '../texts/use-texts.tsx';

interface NobodyFoundProps {
  words: string;
  filtered: boolean;
  onClear: () => void;
}

/** No person matches, and what to do about it. */
export function NobodyFound({ words, filtered, onClear }: NobodyFoundProps) {
  const { nobody, filters } = useTexts().people;
  if (!filtered) {
    return (
      <Empty level={2} title={nobody.title(words)}>
        {nobody.advice}
      </Empty>
    );
  }
  return (
    <Empty level={2} title={nobody.filtered} action={<Button onClick={onClear}>{filters.clear}</Button>}>
      {words === '' ? null : nobody.filteredFor(words)}
    </Empty>
  );
}
