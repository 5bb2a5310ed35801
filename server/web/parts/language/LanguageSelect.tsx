import { useRef } from 'preact/hooks';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../../../shared/languages.ts';
import { Icon } from '../../../../shared/ui/icons/Icon.tsx';
import { useTexts } from '../texts/use-texts.tsx';
import './language-select.css';

interface LanguageSelectProps {
  /** Takes effect at once. If it cannot, the choice returns to what is shown once this is settled. */
  onChosen: (language: Language) => Promise<void>;
  /** In a box under a label with this `for`; absent: bare, and named by itself. */
  id?: string;
  describedBy?: string;
}

/** The languages by their own names. The browser's own list: arrows, letters, Esc, and the wheel of a phone. */
export function LanguageSelect({ onChosen, id, describedBy }: LanguageSelectProps) {
  const { parts, language } = useTexts();
  const shown = useRef(language);
  shown.current = language;
  const choose = (select: HTMLSelectElement) => {
    const chosen = LANGUAGE_CODES.find((code) => code === select.value) ?? language;
    const settle = () => {
      select.value = shown.current;
    };
    onChosen(chosen).then(settle, settle);
  };
  return (
    <span class={id === undefined ? 'language language-bare' : 'language'}>
      {id === undefined && <Icon name="globe" />}
      <select
        class={id === undefined ? 'language-select' : 'c-field-input language-select'}
        id={id}
        aria-label={id === undefined ? parts.language : undefined}
        aria-describedby={describedBy}
        value={language}
        onChange={({ currentTarget }) => choose(currentTarget)}
      >
        {LANGUAGE_CODES.map((code) => (
          <option key={code} value={code} lang={code}>
            {LANGUAGES[code].name}
          </option>
        ))}
      </select>
      <Icon name="chevron-right" />
    </span>
  );
}
