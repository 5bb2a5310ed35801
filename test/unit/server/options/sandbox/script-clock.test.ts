import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSandbox } from '../../../../../server/options/sandbox/open-sandbox.ts';
import { evaluateIn } from '../../../../support/evaluate-in.ts';

describe('the clock of option scripts', () => {
  const sandbox = openSandbox({ organization: 'Example AG' });
  afterAll(() => sandbox.close());
  const evaluate = evaluateIn(sandbox);
  // The threads start with the first one.
  beforeAll(() => evaluate(''), 60_000);
  const say = async (expression: string) => {
    const { fault, values, readsClock } = await evaluate(`properties.profileName = String(${expression});`);
    expect(fault).toBeNull();
    return [values['properties.profileName'], readsClock];
  };

  it.each([
    ['Date.now()', '1782907200000'],
    ['new Date().toISOString()', '2026-07-01T12:00:00.000Z'],
    ['Date()', 'Wed Jul 01 2026 12:00:00 GMT+0000'],
    ['Reflect.construct(Date, []).getHours()', '12'],
    ['new (class extends Date {})().getTime()', '1782907200000'],
    ['new Date(0).constructor.now()', '1782907200000'],
    ['new Date(new Date()).getFullYear()', '2026'],
  ])('stands still at the given time: %s', async (expression, value) =>
    expect(await say(expression)).toEqual([{ value }, true]),
  );

  it.each([
    ['new Date(2020, 0, 31).toISOString()', '2020-01-31T00:00:00.000Z'],
    ['new Date("2020-01-31T10:00").toISOString()', '2020-01-31T10:00:00.000Z'],
    ['new Date(0).getTimezoneOffset()', '0'],
    ['Date.UTC(2020, 0)', '1577836800000'],
    ['Date.parse("2020-01-01")', '1577836800000'],
    ['new Date(0) instanceof Date', 'true'],
    ['new Date(undefined).getTime()', 'NaN'],
  ])('is not asked for another time, which is UTC everywhere: %s', async (expression, value) =>
    expect(await say(expression)).toEqual([{ value }, false]),
  );
});
