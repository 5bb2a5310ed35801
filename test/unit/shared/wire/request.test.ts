import { describe, expect, it } from 'vitest';
import { buildRequest, readAnswer } from '../../../../shared/wire/request.ts';
import { cancelRun, listProcesses, nextStep, readRun } from '../../../../shared/wire/run.ts';

const id = '6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';

describe('buildRequest', () => {
  it('puts fields of the path there and the others into the body', () => {
    expect(buildRequest(nextStep, { id, step: 1 })).toEqual({ path: `/api/runs/${id}/next`, body: '{"step":1}' });
    expect(buildRequest(cancelRun, { id })).toEqual({ path: `/api/runs/${id}/cancel`, body: null });
    expect(buildRequest(listProcesses, {})).toEqual({ path: '/api/processes', body: null });
  });

  it('lets no field leave its place in the path', () => {
    expect(buildRequest(readRun, { id: '../a?b#c' }).path).toBe('/api/runs/..%2Fa%3Fb%23c');
  });
});

describe('readAnswer', () => {
  it('hands on what fits the contract, without fields that it does not know', () => {
    expect(readAnswer(listProcesses, 200, { processes: [], more: 1 })).toEqual({ processes: [] });
  });

  it.each([
    [200, { processes: 'none' }, { code: 'server_unexpected' }],
    [404, { code: 'run_unknown', detail: 'It was removed.' }, { code: 'run_unknown', detail: 'It was removed.' }],
    [429, { code: 'too_many_tries', retryAfter: 60 }, { code: 'too_many_tries', retryAfter: 60 }],
    [
      403,
      { code: 'not_allowed', reason: 'oneself', facts: {} },
      { code: 'not_allowed', explanation: { reason: 'oneself', facts: {} } },
    ],
    [403, { code: 'not_allowed', reason: 'moon full', facts: { moon: 1 } }, { code: 'not_allowed', explanation: null }],
    [418, { code: 'teapot' }, { code: 'server_unexpected' }],
    [500, null, { code: 'server_unexpected', detail: 'status 500' }],
    [500, '<html>', { code: 'server_unexpected' }],
  ])('throws for status %i with %j', (status, body, error) => {
    expect(() => readAnswer(listProcesses, status, body)).toThrow(expect.objectContaining(error));
  });
});
