import { describe, expect, it } from 'vitest';
import { type Answer, digestAnswer } from '../../../../server/messages/digest-answer.ts';

const answer: Answer = {
  requests: [
    { purpose: 'authentication', request: 'AAEC' },
    { purpose: 'signature', request: 'AwQF' },
  ],
  resetHalf: 'AAAA',
};
const [first, second] = answer.requests;

describe('digestAnswer', () => {
  it('is the same for the same answer, whatever object it comes in', () => {
    const again = {
      resetHalf: 'AAAA',
      requests: answer.requests.map(({ purpose, request }) => ({ request, purpose })),
    };
    expect(digestAnswer(again)).toBe(digestAnswer(answer));
  });

  it.each<[string, Answer]>([
    ['reset half', { ...answer, resetHalf: 'AAAB' }],
    ['order', { ...answer, requests: answer.requests.toReversed() }],
    ['number of requests', { ...answer, requests: answer.requests.slice(0, 1) }],
    ['purpose', { ...answer, requests: [{ purpose: 'encryption', request: 'AAEC' }, ...(second ? [second] : [])] }],
    ['request', { ...answer, requests: [...(first ? [first] : []), { purpose: 'signature', request: 'AwQG' }] }],
  ])('is another one for another %s', (_, other) => expect(digestAnswer(other)).not.toBe(digestAnswer(answer)));
});
