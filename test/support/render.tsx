import type { ComponentChildren } from 'preact';
import { render as renderToString } from 'preact-render-to-string';
import type { Language } from '../../shared/languages.ts';
import { TextsGiven } from './TextsGiven.tsx';

/** The HTML of a component of any program, in English unless another language is asked for. */
export function render(shown: ComponentChildren, language: Language = 'en'): string {
  return renderToString(<TextsGiven language={language}>{shown}</TextsGiven>);
}
