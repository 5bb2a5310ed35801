import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours are roles of tokens.css, which apply inside the editor's shadow root: light and dark come automatically. */
export const scriptColours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], color: 'var(--accent-text)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn-text)' },
  { tag: tags.regexp, color: 'var(--bad-text)' },
  { tag: [tags.comment, tags.lineComment, tags.blockComment], color: 'var(--text-subtle)' },
  { tag: tags.propertyName, color: 'var(--info-text)' },
  { tag: [tags.operator, tags.punctuation], color: 'var(--text-muted)' },
]);

const underline = (mark: string) => ({
  backgroundImage: 'none',
  textDecoration: `underline wavy var(${mark})`,
  textDecorationSkipInk: 'none',
  textUnderlineOffset: '3px',
});

const gutterMark = (mark: string) => ({
  content: '""',
  inlineSize: '0.5rem',
  blockSize: '0.5rem',
  margin: '0.375rem 0.125rem',
  borderRadius: '999px',
  background: `var(${mark})`,
});

export const scriptTheme = EditorView.theme({
  '&': { blockSize: '100%', background: 'transparent', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--mono)',
    fontSize: 'var(--script-size, 0.8125rem)',
    lineHeight: '1.25rem',
    overflow: 'auto',
  },
  '.cm-content': { padding: '0.75rem 0', caretColor: 'var(--text)' },
  '.cm-line': { padding: '0 0 0 0.375rem' },
  '.cm-gutters': { border: '0', background: 'transparent', color: 'var(--text-subtle)' },
  '.cm-gutter.cm-lineNumbers .cm-gutterElement': { minWidth: '1.875rem', padding: '0 0.25rem 0 0.25rem' },
  '.cm-gutter-lint': { width: '0.875rem' },
  '.cm-gutter-lint .cm-gutterElement': { padding: '0 0 0 0.125rem' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--hover) 55%, transparent)' },
  '.cm-activeLineGutter': { background: 'transparent', color: 'var(--text)' },
  '.cm-cursor, .cm-dropCursor': { borderInlineStartColor: 'var(--text)' },
  '& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { background: 'color-mix(in srgb, var(--accent) 26%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { background: 'var(--good-soft)', outline: '1px solid var(--good-line)' },
  '&.cm-focused .cm-nonmatchingBracket': { background: 'var(--bad-soft)', outline: '1px solid var(--bad-line)' },
  '.cm-specialChar': { color: 'var(--bad-text)', fontWeight: '600' },
  '.cm-pointed': { background: 'var(--accent-soft)', boxShadow: 'inset 2px 0 var(--accent)' },
  '.cm-lintRange-error': underline('--bad-mark'),
  '.cm-lintRange-warning': underline('--warn-mark'),
  '.cm-lint-marker-error, .cm-lint-marker-warning': { content: 'normal' },
  '.cm-lint-marker-error::before': gutterMark('--bad-mark'),
  '.cm-lint-marker-warning::before': gutterMark('--warn-mark'),
  '.cm-lint-marker::before': { display: 'block' },
  '.cm-tooltip': {
    maxInlineSize: 'min(24rem, calc(100vw - 2rem))',
    border: '1px solid var(--line)',
    borderRadius: 'var(--r-md)',
    overflow: 'hidden',
    background: 'var(--raised)',
    color: 'var(--text)',
    font: 'var(--t-sm)',
    boxShadow: 'var(--e-3)',
  },
  '.cm-explained': { padding: '0.5rem 0.75rem', color: 'var(--text-muted)' },
  '.cm-explained > strong': { color: 'var(--text)' },
  '.cm-explained > p': { margin: '0.125rem 0 0.25rem' },
  '.cm-explained > code': { color: 'var(--text)', fontFamily: 'var(--mono)', fontSize: '0.75rem' },
  '.cm-diagnostic': { margin: '0', padding: '0.5rem 0.75rem', borderInlineStart: '3px solid var(--bad-mark)' },
  '.cm-diagnostic-warning': { borderInlineStartColor: 'var(--warn-mark)' },
  '.cm-diagnosticText': { whiteSpace: 'normal' },
});
