import { expect, it } from 'vitest';
import { Steps } from '../../../../../shared/ui/order/Steps.tsx';
import { render } from '../../../../support/render.tsx';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');

const STEPS = ['Start', 'Create card', 'Done'];

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

it('says in the reader’s language how far it is', () => {
  const html = render(
    <Steps title="Virtuelle Smartcard bestellen" steps={['Start', 'Karte erstellen', 'Fertig']} current={1} />,
    'de',
  );
  expect(words(html)).toContain('Schritt 2 von 3: Karte erstellen');
});
