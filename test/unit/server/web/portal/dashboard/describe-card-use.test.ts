import { expect, it } from 'vitest';
import { describeCardUse } from '../../../../../../server/web/portal/dashboard/describe-card-use.ts';
import type { Purpose } from '../../../../../../shared/certificate.ts';

it.each<[readonly Purpose[], string]>([
  [['authentication', 'signature'], 'Log in and sign documents in this browser.'],
  [['signature', 'authentication', 'encryption'], 'Log in, sign documents and decrypt in this browser.'],
  [['encryption'], 'Decrypt in this browser.'],
])('says what %j are for', (purposes, text) => expect(describeCardUse(purposes)).toBe(text));
