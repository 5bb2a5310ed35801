import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { QrPlate, type QrPlateProps } from '../../../../../shared/ui/order/QrPlate.tsx';
import { render } from '../../../../support/render.tsx';

const LINK = 'https://id.example.com/phone#ticket';
const draw = (props: Partial<QrPlateProps> = {}) =>
  render(<QrPlate link={LINK} until="2026-06-21T10:42:00.000Z" label="Code for your phone" {...props} />);

describe('QrPlate', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-06-21T10:33:19.000Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says how long the code still works, in a timer that keeps quiet', () =>
    expect(draw()).toMatch(/Code works for<span[^>]*role="timer" aria-live="off">8:41</));

  it('draws a bar of what is left, without inline styles', () => {
    const html = draw({ lastsSeconds: 600 });
    expect(html).toContain('<rect width="86.83"');
    expect(html).not.toContain('style=');
  });

  it('turns amber under two minutes and says what to do', () => {
    const whenLow = 'Choose New code if you need more time.';
    expect(draw({ whenLow })).not.toContain(whenLow);
    const html = draw({ whenLow, until: '2026-06-21T10:35:00.000Z' });
    expect(html).toContain(whenLow);
    expect(html).toContain('c-qr-low');
  });

  it('shows no code when its time is over', () => {
    const html = draw({ until: '2026-06-21T10:33:19.000Z' });
    expect(html).toContain('This code no longer works');
    expect(html).not.toContain('role="img"');
  });

  it('never writes the link as text', () => expect(draw()).not.toContain(LINK));
});
