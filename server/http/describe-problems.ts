import { ERROR_CODES, type ErrorCode } from '../../shared/errors.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { ALWAYS, problemsOf } from './problems-of.ts';
import { STATUS } from './status.ts';

/** What any call can be answered with: the `default` response of each operation. */
export const UNFORESEEN = describeResponse([...ALWAYS]);

/** The OpenAPI responses, by status, of the problems that a call of this endpoint can be answered with. */
export function describeProblems(endpoint: Endpoint<unknown, unknown>): Record<string, unknown> {
  const always: readonly ErrorCode[] = ALWAYS;
  const codes = problemsOf(endpoint).filter((code) => !always.includes(code));
  const byStatus = [...Map.groupBy(codes, (code) => STATUS[code])];
  return {
    ...Object.fromEntries(byStatus.map(([status, some]) => [status, describeResponse(some)])),
    default: { $ref: '#/components/responses/Unforeseen' },
  };
}

function describeResponse(codes: readonly ErrorCode[]) {
  return {
    description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code]}.`).join('\n'),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
        },
      },
    },
  };
}
