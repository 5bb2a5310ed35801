import { describe, expect, it } from 'vitest';
import { judgeFailure } from '../../../../../server/adapters/mail/judge-failure.ts';

const TICKET = 'aB3_-'.repeat(9).slice(0, 43);
const failure = (message: string, more: object = {}) => Object.assign(new Error(message), more);

describe('judgeFailure', () => {
  it.each([
    ['an unknown recipient', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'refused'],
    ['content that is not taken', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'refused'],
    ['a recipient that is busy', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'later'],
    ['content that is not taken now', { code: 'EMESSAGE', command: 'DATA', responseCode: 452 }, 'later'],
    ['our own address, which we have to fix', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, 'later'],
    ['our password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'later'],
    ['everybody', { code: 'ECONNECTION', command: 'CONN', responseCode: 554 }, 'later'],
    ['no connection', { code: 'ESOCKET', command: 'CONN' }, 'later'],
    ['silence', { code: 'ETIMEDOUT' }, 'later'],
  ])('judges a no to %s', (_, facts, outcome) => {
    expect(judgeFailure(failure('no', facts)).outcome).toBe(outcome);
  });

  it('refuses an address that the server has no way to take', () => {
    const error = failure('Internationalized mailbox name not allowed', {
      ...{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 553 },
    });
    expect(judgeFailure(error).outcome).toBe('refused');
  });

  it('says why in the words of the server, on one line of bearable length', () => {
    const response = `550-5.1.1 nobody\r\n550 5.1.1 here\0${'!'.repeat(999)}`;
    const { why } = judgeFailure(failure('Recipient command failed', { response }));
    expect(why).toMatch(/^550-5\.1\.1 nobody 550 5\.1\.1 here !+$/);
    expect(why.length).toBe(300);
  });

  it.each([
    ['its link', `554 5.7.1 Blocked: https://id.example.com/phone#${TICKET} (in body)`],
    [
      'its link as part of another',
      `554 5.7.1 see https://filter.example/?u=https%3A%2F%2Fid.example.com%2Fphone%23${TICKET}`,
    ],
    ['its link cut in two', `554 5.7.1 phone=23${TICKET.slice(0, 20)}=\r\n${TICKET.slice(20)} is spam`],
    ['its ticket alone', `554 5.7.1 odd word "${TICKET}"`],
  ])('keeps no ticket when the server quotes %s', (_, response) => {
    const { why } = judgeFailure(failure('Message failed', { response, code: 'EMESSAGE', responseCode: 554 }));
    expect(why).toMatch(/^554 5\.7\.1 .*…/);
    for (const piece of [TICKET.slice(0, 20), TICKET.slice(20)]) expect(why).not.toContain(piece);
  });

  it('says something when something else is thrown', () => {
    expect(judgeFailure('odd')).toEqual({ outcome: 'later', why: 'odd' });
  });
});
