import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../../server/http/problems-of.ts';
import { readCardAppSource } from '../../../../shared/wire/card-app.ts';
import type { Endpoint } from '../../../../shared/wire/endpoint.ts';
import { previewMessage, readMessage } from '../../../../shared/wire/message.ts';
import { nextStep, readRun } from '../../../../shared/wire/run.ts';
import { logIn } from '../../../../shared/wire/session.ts';
import { expectDeclaredProblem } from '../../../support/declared-problems.ts';

const ALWAYS = ['host_refused', 'internal', 'server_unreachable'];
const BODY = ['content_type_unsupported', 'input_invalid', 'input_too_large'];

/** Everything but what the endpoint itself declares. */
const derivedOf = (endpoint: Endpoint<unknown, unknown>) => problemsOf({ ...endpoint, problems: [] });

describe('problemsOf', () => {
  it.each<readonly [string, Endpoint<unknown, unknown>, readonly string[]]>([
    ['a session that reads', readCardAppSource, ['session_missing']],
    ['a session that reads something named', readRun, ['session_missing', 'input_invalid']],
    ['a session that writes', nextStep, ['session_missing', 'origin_refused', 'too_many_tries', ...BODY]],
    ['everybody who writes', logIn, ['origin_refused', ...BODY]],
    ['a ticket, from any origin', previewMessage, ['ticket_unknown', 'too_many_tries', ...BODY]],
    ['a client that reads', readMessage, ['client_unauthorized', 'too_many_tries', 'input_invalid']],
  ])('derives what any call by %s can be refused with', (_, endpoint, expected) =>
    expect(derivedOf(endpoint)).toEqual([...ALWAYS, ...expected].sort()),
  );

  it('adds what the endpoint declares, each once', () => {
    const problems = problemsOf({ ...readRun, problems: ['run_unknown', 'session_missing'] });
    expect(problems).toEqual([...ALWAYS, 'input_invalid', 'run_unknown', 'session_missing'].sort());
  });
});

describe('an answer that a test of the API gets', () => {
  const problem = (code: string) =>
    new Response(JSON.stringify({ code }), { headers: { 'content-type': 'application/problem+json' } });
  const path = '/api/runs/6f0f3c1a-6f0e-4d1b-9a55-0a4d8a4c7a10';

  it('is a failure when it is a problem that the endpoint does not declare', async () => {
    await expect(expectDeclaredProblem('GET', path, problem('email_limit_reached'))).rejects.toThrow(
      'GET /api/runs/:id answered email_limit_reached: add it to the problems of readRun in shared/wire/',
    );
    await expect(expectDeclaredProblem('HEAD', path, problem('email_limit_reached'))).rejects.toThrow('readRun');
  });

  it.each([
    ['is declared', 'GET', path, problem('run_unknown')],
    ['is no problem', 'GET', path, Response.json({ code: 'email_limit_reached' })],
    ['is of no endpoint', 'GET', '/api/nothing', problem('not_found')],
    ['is of a method that the path does not have', 'PUT', path, problem('method_not_allowed')],
  ])('is none when it %s', async (_, method, at, answer) => {
    await expectDeclaredProblem(method, at, answer);
    expect(answer.bodyUsed).toBe(false);
  });
});
