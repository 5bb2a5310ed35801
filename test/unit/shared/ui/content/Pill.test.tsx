import { expect, it } from 'vitest';
import { CERTIFICATE_STATES } from '../../../../../shared/certificate.ts';
import { CREDENTIAL_STATES } from '../../../../../shared/credential.ts';
import { Pill } from '../../../../../shared/ui/content/Pill.tsx';
import { render } from '../../../../support/render.tsx';

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');

it.each([...CREDENTIAL_STATES, ...CERTIFICATE_STATES])('writes the state %s as a word', (state) => {
  expect(words(render(<Pill state={state} />))).toBe(state);
});

it('writes it in the reader’s language', () =>
  expect(words(render(<Pill state="revoked" />, 'de'))).toBe('widerrufen'));
