import type { RunTexts } from '../../../../shared/texts/en/portal/run.ts';
import type { Run } from '../../../../shared/wire/run.ts';

interface StartView {
  readonly lead: string;
  readonly whatHappens: ReadonlyArray<{ readonly title: string; readonly sub: string }>;
}

/** What will happen, in three steps, before anything has. */
export function describeStart(
  { kind, ordered }: Pick<Run, 'kind' | 'ordered'>,
  { start: { lead, card, mobile } }: RunTexts,
): StartView {
  if (kind === 'virtual smart card') return { lead: lead[kind], whatHappens: [card.opens, card.pin, card.made] };
  const link =
    ordered.delivery === 'email' ? { title: mobile.email.title, sub: mobile.email.sub(ordered.email) } : mobile.code;
  return { lead: lead[kind], whatHappens: [link, mobile.pin, mobile.made] };
}
