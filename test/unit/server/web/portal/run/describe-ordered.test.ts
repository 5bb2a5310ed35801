import { describe, expect, it } from 'vitest';
import { describeOrdered } from '../../../../../../server/web/portal/run/describe-ordered.ts';
import { run } from '../../../../../support/fake-portal-api/samples.ts';
import { portal } from '../../../../../support/texts/en.ts';

const { ordered } = run();

describe('describeOrdered', () => {
  it('names certificates, validity and PIN length', () =>
    expect(describeOrdered(ordered, portal)).toEqual([
      ['Certificates', 'authentication, signature'],
      ['Valid', '2 years'],
      ['PIN', '6 to 15 characters'],
    ]));

  it('says until when it lasts where the CA ends before', () =>
    expect(describeOrdered({ ...ordered, cutAt: '2028-06-21T12:00:00.000Z' }, portal)).toContainEqual([
      'Valid',
      'until 21\u00a0Jun 2028',
    ]));

  it('says one of something in the singular, and one length as one', () =>
    expect(
      describeOrdered(
        {
          ...ordered,
          validity: { amount: 1, unit: 'months' },
          pinPolicy: { ...ordered.pinPolicy, minLength: 8, maxLength: 8 },
        },
        portal,
      ),
    ).toEqual([
      ['Certificates', 'authentication, signature'],
      ['Valid', '1 month'],
      ['PIN', '8 characters'],
    ]));
});
