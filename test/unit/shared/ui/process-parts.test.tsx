import { describe, expect, it } from 'vitest';
import { CERTIFICATE_STATES } from '../../../../shared/certificate.ts';
import { CREDENTIAL_STATES } from '../../../../shared/credential.ts';
import { FoldingTable } from '../../../../shared/ui/content/FoldingTable.tsx';
import { ListRow } from '../../../../shared/ui/content/ListRow.tsx';
import { Panel } from '../../../../shared/ui/content/Panel.tsx';
import { Pill } from '../../../../shared/ui/content/Pill.tsx';
import { Note } from '../../../../shared/ui/feedback/Note.tsx';
import { Result } from '../../../../shared/ui/feedback/Result.tsx';
import { ActionBar } from '../../../../shared/ui/order/ActionBar.tsx';
import { LiveList } from '../../../../shared/ui/order/LiveList.tsx';
import { Steps } from '../../../../shared/ui/order/Steps.tsx';
import { Brief } from '../../../../shared/ui/windows/Brief.tsx';
import { FromBox } from '../../../../shared/ui/windows/FromBox.tsx';
import { render } from '../../../support/render.tsx';
import { cardApp } from '../../../support/texts/en.ts';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');
const STEPS = ['Start', 'Create card', 'Done'];

it.each([...CREDENTIAL_STATES, ...CERTIFICATE_STATES])('writes the state %s as a word', (state) => {
  expect(words(render(<Pill state={state} />))).toBe(state);
});

describe('Steps', () => {
  it('marks the step one is at', () => {
    const html = render(<Steps title="Get virtual smart card" steps={STEPS} current={1} />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-current="step"[^>]*><span>2\. Create card/);
    expect(html).toContain('Step 2 of 3: Create card');
  });

  it('has no current step when all are done', () => {
    const html = render(<Steps title="Get virtual smart card" steps={STEPS} current={3} />);
    expect(html).not.toContain('aria-current');
    expect(html).toContain('All steps done');
  });
});

describe('LiveList', () => {
  const html = render(
    <LiveList
      items={[
        { title: 'Card app opened', state: 'done', time: '10:33' },
        { title: 'Waiting for your PIN', state: 'now', sub: 'The order lasts until 10:42.' },
        { title: 'Card active', state: 'todo' },
      ]}
    />,
  );

  it('says what is done, now and to come', () => {
    for (const said of ['Card app opened (done)', 'Waiting for your PIN (now)', 'Card active (to come)'])
      expect(words(html)).toContain(said);
  });

  it('has a live region of its own that is silent at first', () => {
    expect(html).toMatch(/<p [^>]*role="status"[^>]*><\/p>/);
  });
});

describe('ActionBar', () => {
  const html = render(
    <ActionBar cancel={{}} reason="Next is ready once your card is active." next={{ disabled: true }} />,
  );

  it('goes Cancel, reason, Next', () => {
    expect(words(html)).toBe('CancelNext is ready once your card is active.Next');
  });

  it('links the reason to Next', () => {
    const id = /aria-describedby="([^"]*)"/.exec(html)?.[1];
    expect(html).toContain(`id="${id}">Next is ready`);
  });

  it('can submit a form that stands above it', () =>
    expect(render(<ActionBar next={{ label: 'Continue', type: 'submit', form: 'number' }} />)).toMatch(
      /<button[^>]*type="submit"[^>]*form="number"/,
    ));
});

describe('Note', () => {
  it.each([
    [true, true],
    [false, false],
  ])('interrupts only when told to: %s', (alert, interrupts) => {
    expect(render(<Note tone="bad" title="That did not work." alert={alert} />).includes('role="alert"')).toBe(
      interrupts,
    );
  });
});

it('says in a box that asks who it is by its own words', () => {
  const html = render(
    <FromBox firstTime={cardApp.create.firstTime}>{cardApp.create.asks(<Brief text="Chipless" />)}</FromBox>,
  );
  expect(words(html)).toBe('Chipless asks to create a card for youBy creating the card you trust this server.');
});

it('lets a name that turns its direction turn nothing around it', () => {
  const name = '\u202eknaB';
  const html = render(<FromBox>{cardApp.create.asks(<Brief text={name} />)}</FromBox>);
  expect(html).toMatch(/<bdi[^>]*>\u202eknaB<\/bdi> asks to create a card for you/);
});

it('says in the reader’s language how far it is, in which state, and what is to do', () => {
  const html = render(
    <>
      <Steps title="Virtuelle Smartcard bestellen" steps={['Start', 'Karte erstellen', 'Fertig']} current={1} />
      <LiveList items={[{ title: 'Karte aktiv', state: 'todo' }]} />
      <Pill state="revoked" />
      <ActionBar cancel={{}} next={{}} />
    </>,
    'de',
  );
  for (const said of ['Schritt 2 von 3: Karte erstellen', 'Karte aktiv (kommt noch)', 'widerrufen', 'AbbrechenWeiter'])
    expect(words(html)).toContain(said);
});

it('gives a result a headline that can take the focus', () => {
  expect(render(<Result tone="calm" headline="Order cancelled" />)).toMatch(
    /<h1[^>]*tabindex="-1"[^>]*>Order cancelled</i,
  );
});

describe('ListRow', () => {
  it('makes its heading the link', () => {
    expect(render(<ListRow title="Renew your mobile ID" href="/tasks" />)).toMatch(
      /<h3[^>]*><a [^>]*href="\/tasks"[^>]*>Renew your mobile ID</,
    );
  });

  it('is no link without an address', () => expect(render(<ListRow title="Card" />)).not.toMatch(/<a |<button/));
});

it('names a panel by its title', () => {
  const html = render(<Panel title="What you have">…</Panel>);
  expect(html).toMatch(/aria-labelledby="([^"]*)".*<h2[^>]*id="\1"/s);
});

describe('FoldingTable', () => {
  const columns = [{ title: 'Purpose', sortable: true }, { title: 'State' }, { title: 'Download', end: true }];
  const draw = (rows: { id: string; cells: string[] }[]) =>
    render(<FoldingTable caption="Your certificates" columns={columns} rows={rows} empty={<p>Nothing here yet</p>} />);

  it('keeps its roles when it folds, and names each value', () => {
    const html = draw([{ id: '1', cells: ['authentication', 'valid', 'PEM'] }]);
    expect(html).toMatch(/<table [^>]*role="table"/);
    expect(html).toMatch(/<th [^>]*role="rowheader"[^>]*>authentication</);
    expect(html).toMatch(/<td [^>]*data-word="State"[^>]*>valid</);
  });

  it('sorts by buttons in its heads', () =>
    expect(draw([{ id: '1', cells: ['a', 'b', 'c'] }])).toMatch(/<th[^>]*><button/));

  it('shows what to do when there is nothing', () => expect(draw([])).toBe('<p>Nothing here yet</p>'));
});
