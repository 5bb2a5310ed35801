import { describe, expect, it } from 'vitest';
import { WhyNot } from '../../../../../../server/web/admin/frame/WhyNot.tsx';
import { OurFault } from '../../../../../../server/web/parts/frame/OurFault.tsx';
import { AppError } from '../../../../../../shared/errors.ts';
import { render } from '../../../../../support/render.tsx';

const facts = { person: 'Alice Berg', kind: 'mobile ID' } as const;
const LIMIT = new AppError('process_limit_reached', null, { explanation: { reason: 'has one already', facts } });
const ELSEWHERE = new AppError('host_refused', null, {
  explanation: { reason: 'other address', facts: { address: 'https://id.example.com' } },
});

describe('WhyNot', () => {
  it('says a refusal in the language of the reader', () => {
    expect(render(<WhyNot error={LIMIT} />)).toContain(
      'Alice Berg has an active mobile ID already. It has to be locked first.',
    );
    const german = render(<WhyNot error={LIMIT} />, 'de');
    expect(german).toContain('Mehr davon ist nicht möglich.');
    expect(german).toContain('Alice Berg hat schon eine aktive Mobile ID. Sie muss zuerst gesperrt werden.');
  });

  it('shows nothing of a sentence that the server wrote for programs', () => {
    const error = new AppError('not_allowed', 'The link goes by email.');
    const html = render(<WhyNot error={error} />, 'de');
    expect(html).toContain('Das dürfen Sie nicht.');
    expect(html).not.toContain('The link');
  });

  it('leads to the right address', () => {
    expect(render(<OurFault error={ELSEWHERE} />)).toContain('Open https://id.example.com instead.');
    expect(render(<OurFault error={ELSEWHERE} />, 'de')).toContain('Öffnen Sie stattdessen https://id.example.com.');
  });
});
