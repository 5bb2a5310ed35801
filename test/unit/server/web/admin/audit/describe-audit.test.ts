import { describe, expect, it } from 'vitest';
import { describeEvent } from '../../../../../../server/web/admin/audit/describe-event.ts';
import { describeFacts } from '../../../../../../server/web/admin/audit/describe-facts.ts';
import { AUDITED } from '../../../../../../shared/audited.ts';
import { REVOCATION_REASONS } from '../../../../../../shared/certificate.ts';
import { EVENT_DEFINITIONS } from '../../../../../../shared/security-events.ts';
import * as de from '../../../../../support/texts/de.ts';
import * as en from '../../../../../support/texts/en.ts';

const words = { ...en.admin, ...en.auditLog };
const german = { ...de.admin, ...de.auditLog };

describe('describeEvent', () => {
  it.each(AUDITED)('has words of its own for %s', (what) => {
    for (const { audit } of [en, de]) {
      const said = describeEvent({ what, facts: {} }, audit);
      expect(AUDITED.filter((other) => describeEvent({ what: other, facts: {} }, audit) === said)).toEqual([what]);
    }
  });

  it.each([
    [true, 'Turned a process on'],
    [false, 'Turned a process off'],
    ['yes', 'Turned a process on or off'],
  ])('says of a switch to %s: %s', (on, said) =>
    expect(describeEvent({ what: 'process.switched', facts: { on } }, en.audit)).toBe(said),
  );
});

describe('describeFacts', () => {
  it('gives facts words and readable values, in their order', () => {
    const facts = { process: 'P', reference: '7F3K-22', delivery: 'portal', optionsVersion: 0, on: false, other: null };
    expect(describeFacts({ what: 'order.supplied', facts }, words)).toEqual([
      ['Process', 'P'],
      ['Order', '7F3K-22'],
      ['Link goes by', 'code at the desk'],
      ['Option script', 'none'],
      ['on', 'no'],
      ['other', 'none'],
    ]);
  });

  it.each(AUDITED)('has a label for each fact of %s', (what) => {
    for (const lang of [words, german]) {
      for (const name of EVENT_DEFINITIONS[what].facts) {
        const [label] = describeFacts({ what, facts: { [name]: 'x' } }, lang)[0] ?? [];
        const said = what === 'audit.begun' ? lang.audit.counted : lang.audit.facts;
        if (label !== undefined) expect(Object.values(said)).toContain(label);
        else expect(['on', 'faults']).toContain(name); // said by the headline, and by `why`
      }
    }
  });

  it('groups what is counted, and no number of a version', () => {
    const facts = { entries: 1000, minutes: 15, version: 1234, optionsVersion: 1234 };
    const said = (lang: typeof words | typeof german) =>
      describeFacts({ what: 'entries.dropped', facts }, lang).map((each) => each.join(': '));
    expect(said(words)).toEqual(['Entries: 1,000', 'Minutes: 15', 'Version: 1234', 'Option script: version 1234']);
    expect(said(german)).toEqual(['Einträge: 1.000', 'Minuten: 15', 'Version: 1234', 'Optionsskript: Version 1234']);
  });

  it('leaves out what the words of the event say already', () => {
    expect(describeFacts({ what: 'process.switched', facts: { on: true } }, words)).toEqual([]);
  });

  it('says in the language of the reader what the log keeps as names', () => {
    const facts = { kind: 'virtual smart card', role: 'operator', state: 'locked', reason: 'new device' };
    expect(describeFacts({ what: 'credential.locked', facts }, german)).toEqual([
      ['Art', 'virtuelle Smartcard'],
      ['Rolle', 'Operator/in'],
      ['Status', 'gesperrt'],
      ['Grund', de.admin.credentials.reasons.operator['new device']],
    ]);
  });

  it('says the reason of a certificate as RFC 5280 has it, never as one that a person may not have chosen', () => {
    const said = (lang: typeof en | typeof de) =>
      Object.keys(REVOCATION_REASONS).map((reason) => {
        const told = describeFacts(
          { what: 'certificate.revoked', facts: { reason } },
          { ...lang.admin, ...lang.auditLog },
        );
        return told[0]?.[1];
      });
    expect(said(en)).toEqual([
      ...['unspecified', 'key compromise', 'affiliation changed'],
      ...['superseded', 'cessation of operation', 'certificate hold'],
    ]);
    expect(said(de)).toEqual([
      ...['nicht angegeben', 'Schlüssel kompromittiert', 'Zugehörigkeit geändert'],
      ...['ersetzt', 'Betrieb eingestellt', 'ausgesetzt'],
    ]);
  });

  it.each([
    ['order.failed', { reason: 'the confirmation was wrong' }, ['Grund', 'Die Bestätigung war falsch']],
    ['credential.locked', { reason: 'deleted' }, ['Grund', 'gelöscht']],
    ['log-in.wrong', { reason: 'the account is locked' }, ['Grund', 'Das Konto ist gesperrt']],
    ['options.installed', { why: 'Came with Chipless.' }, ['Warum', 'Mit Chipless geliefert.']],
    ['options.saved', { why: 'Longer PINs' }, ['Warum', 'Longer PINs']],
    ['order.failed', { reason: 'as an older server put it' }, ['Grund', 'as an older server put it']],
  ] as const)('says why in German: %s, %j', (what, facts, said) => {
    expect(describeFacts({ what, facts }, german)).toEqual([said]);
  });

  it('says in the language of the reader why a script failed, and the English of an entry that has nothing else', () => {
    const faults = [
      { line: 3, code: 'minimum above maximum', facts: { min: 8, max: 6 } },
      { line: null, code: 'person without email', facts: {} },
    ];
    const why = 'Line 3: at least 8 and at most 6 characters cannot both be true. The person has no email address …';
    const said = (kept: unknown, lang: typeof words | typeof german) => {
      const facts = { version: 2, why, ...(kept === undefined ? {} : { faults: JSON.stringify(kept) }) };
      return describeFacts({ what: 'options.failed', facts }, lang)[1]?.[1];
    };
    expect(said(faults, words)).toBe(
      'Line 3: at least 8 and at most 6 characters cannot both be true. ' +
        'The person has no email address, and a certificate needs one.',
    );
    expect(said(faults, german)).toBe(
      'Zeile 3: Mindestens 8 und höchstens 6 Zeichen sind nicht zugleich möglich. ' +
        'Die Person hat keine E-Mail-Adresse, und ein Zertifikat braucht eine.',
    );
    const unknown = [...faults, { line: 1, code: 'of a newer server', facts: {} }];
    for (const kept of [undefined, [], unknown, [{ line: 3, code: 'minimum above maximum', facts: {} }]]) {
      expect(said(kept, german)).toBe(why);
    }
    expect(describeFacts({ what: 'options.failed', facts: { why, faults: '[]' } }, words)).toHaveLength(1);
  });

  it('says until when in the time zone of the reader, and what is no time as it is', () => {
    const facts = { notAfter: '2028-06-21T08:42:00.000Z', expiresAt: 'soon' };
    expect(describeFacts({ what: 'certificate.issued', facts }, words)).toEqual([
      ['Valid until', en.admin.formats.moment(facts.notAfter)],
      ['Works until', 'soon'],
    ]);
  });

  it('shows as they are values and names that it does not expect', () => {
    const facts = { delivery: 'constructor', constructor: 1, optionsVersion: 'x', version: true };
    expect(describeFacts({ what: 'order.supplied', facts }, words)).toEqual([
      ['Link goes by', 'constructor'],
      ['constructor', '1'],
      ['Option script', 'version x'],
      ['Version', 'yes'],
    ]);
  });
});

it.each([
  [0, '0 entries'],
  [1, '1 entry'],
  [12_345, '12,345 entries'],
])('counts %d', (entries, said) => expect(en.audit.entries(entries)).toBe(said));
