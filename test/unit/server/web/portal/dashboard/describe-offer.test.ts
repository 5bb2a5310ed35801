import { expect, it } from 'vitest';
import { describeOffer } from '../../../../../../server/web/portal/dashboard/describe-offer.ts';
import type { Purpose } from '../../../../../../shared/certificate.ts';
import { portal } from '../../../../../support/texts/en.ts';

it.each<[readonly Purpose[], string]>([
  [['authentication', 'signature'], 'In this browser, with certificates for authentication and signature.'],
  [
    ['signature', 'authentication', 'encryption'],
    'In this browser, with certificates for authentication, signature and encryption.',
  ],
  [['encryption'], 'In this browser, with a certificate for encryption.'],
  [[], 'In this browser.'],
])('says what a card with %j is', (purposes, text) =>
  expect(describeOffer({ kind: 'virtual smart card', purposes: [...purposes] }, { here: true }, portal)).toBe(text),
);

it('says where a mobile ID is', () =>
  expect(describeOffer({ kind: 'mobile ID', purposes: ['authentication'] }, { here: false }, portal)).toBe(
    'On your phone, with a certificate for authentication.',
  ));

it('promises no card in a browser that cannot hold one', () =>
  expect(describeOffer({ kind: 'virtual smart card', purposes: ['authentication'] }, { here: false }, portal)).toBe(
    'In a browser on a computer, with a certificate for authentication.',
  ));
