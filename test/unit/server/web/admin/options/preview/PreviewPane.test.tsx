import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  PreviewPane,
  type PreviewPaneProps,
} from '../../../../../../../server/web/admin/options/preview/PreviewPane.tsx';
import { AppError } from '../../../../../../../shared/errors.ts';
import type { Language } from '../../../../../../../shared/languages.ts';
import type { ScriptFault } from '../../../../../../../shared/options/script-fault.ts';
import { render } from '../../../../../../support/render.tsx';
import { PREVIEW, RESULT } from '../../../../../../support/sample-preview.ts';

const ALICE = {
  id: '5f0c6f0e-8f0f-4b0e-9d0a-2f1f6a1f0c11',
  userName: 'alice',
  displayName: 'Alice Berg',
  email: 'alice@example.com',
  department: 'Finance',
  role: 'employee',
  state: 'active',
} as const;

const fault: ScriptFault = {
  line: 12,
  column: null,
  option: 'pin.minLength',
  reason: 'at least 8 and at most 6 characters cannot both be true.',
  fails: null,
};

const draw = (props: Partial<PreviewPaneProps> = {}, language: Language = 'en'): string =>
  render(
    <PreviewPane
      kind="virtual-smart-card"
      person={ALICE}
      onPerson={() => {}}
      preview={PREVIEW}
      waiting={false}
      error={null}
      {...props}
    />,
    language,
  );

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('PreviewPane', () => {
  // The search for a person asks how wide the page is.
  beforeAll(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));
  afterAll(() => vi.unstubAllGlobals());

  it('asks for a person, and shows nothing of anybody', () => {
    const html = draw({ person: null });
    expect(words(html)).toContain('Choose a person to see what they would get.');
    expect(html).toContain('type="search"');
    expect(html).not.toContain('Virtual smart card alice@example.com');
  });

  it('shows the card as it will look', () => {
    const html = draw();
    expect(html).toMatch(/c-face-is-card c-face-is-active[^>]*aria-label="Virtual smart card alice@example.com"/);
    expect(words(html)).toContain('Valid until 22 Nov 2028');
    expect(html).toContain('aria-label="authentication, signature"');
  });

  it.each([
    [{}, 'alice\u00a0· alice@example.com\u00a0· Finance'],
    [{ department: '' }, 'alice\u00a0· alice@example.com'],
    [{ role: 'admin' }, 'alice\u00a0· alice@example.com\u00a0· Finance\u00a0· admin'],
  ] as const)('says who it is: %j', (change, line) =>
    expect(draw({ person: { ...ALICE, ...change } })).toContain(`<p class="preview-person-sub">${line}</p>`),
  );

  it('shows a mobile ID as one', () => expect(draw({ kind: 'mobile-id' })).toContain('c-face-is-mobile'));

  it('says of each certificate its key and its time, and once what they say of their holder', () => {
    const said = words(draw());
    expect(said).toContain('signature P-256 · 22 Nov 2026 to 22 Nov 2028');
    expect(said.match(/Common name Alice Berg/g)).toHaveLength(1);
    expect(said).toContain('Serial number P-000042');
  });

  it('shows the rules of the PIN in the words of the card app, met by the example', () => {
    const said = words(draw());
    expect(said).toMatch(/For example \S{6,}/);
    for (const rule of ['6 to 15 characters', 'At least one digit', 'No symbols', 'Not easy to guess, like 123456'])
      expect(said).toContain(rule);
    expect(draw()).not.toContain('c-rule-open');
  });

  it('says where the order goes, how long it lasts and which mails come', () => {
    const said = words(draw());
    expect(said).toContain('Goes to the card app, from Self-Service');
    expect(said).toContain('Lasts 10 minutes');
    expect(said).toContain('Your virtual smart card is active When it is active · alice@example.com');
    expect(words(draw({ preview: { ...PREVIEW, result: { ...RESULT, mails: [] } } }))).toContain('not told by email');
  });

  it('says it in German', () => {
    const said = words(draw({}, 'de'));
    expect(said).toContain('Geht an die Karten-App, aus dem Self-Service Gilt 10 Minuten');
    expect(said).toContain('Signatur P-256 · 22. Nov. 2026 bis 22. Nov. 2028');
    expect(said).toContain('Sobald sie aktiv ist · alice@example.com');
  });

  it('says that nothing would be started, and why, with the line', () => {
    const said = words(draw({ preview: { ...PREVIEW, faults: [fault], result: null } }));
    expect(said).toContain('Nothing would be started.');
    expect(said).toContain(`Line 12: ${fault.reason}`);
    expect(said).not.toContain('Certificates');
  });

  it('leads to the line where there is a script to go to', () => {
    const preview = { ...PREVIEW, faults: [fault, { ...fault, line: null }], result: null };
    expect(draw({ preview, onLine: () => {} }).match(/Show line 12<\/button>/g)).toHaveLength(1);
    expect(draw({ preview })).not.toContain('Show line');
  });

  it('shows warnings beside what is got all the same', () => {
    const html = draw({ preview: { ...PREVIEW, warnings: [{ ...fault, line: null, reason: 'web eID lacks it.' }] } });
    expect(html).toContain('c-tone-warn');
    expect(words(html)).toContain('Web eID lacks it.');
    expect(words(html)).not.toContain('Nothing would be started.');
  });

  it('keeps the last preview while it waits, marked', () => {
    expect(draw({ waiting: true })).toMatch(/class="preview-shown" aria-busy="true"/);
    expect(draw({ waiting: true })).toContain('Virtual smart card alice@example.com');
  });

  it.each([
    ['server_unreachable', 'No connection. We keep trying; nothing is lost.'],
    ['too_many_tries', 'Too many tries. The preview goes on by itself in a moment. Nothing is lost.'],
    ['person_unknown', 'There is no such person any more. Choose somebody else.'],
    ['input_invalid', 'The script is too long. Make it shorter'],
    ['internal', 'Something went wrong on our side.'],
  ] as const)('says %s plainly, beside what was shown before', (code, sentence) => {
    const html = draw({ error: new AppError(code), waiting: code !== 'internal' });
    expect(words(html)).toContain(sentence);
    expect(html).toContain('Virtual smart card alice@example.com');
  });
});
