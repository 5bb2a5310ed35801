import { afterAll, describe, expect, it } from 'vitest';
import { openSandbox } from '../../../../../server/options/sandbox/open-sandbox.ts';
import { optionsOfKind } from '../../../../../shared/options/option-list.ts';
import type { UserFields } from '../../../../../shared/options/user-fields.ts';

const ALICE: UserFields = {
  ...{ userName: 'alice', givenName: 'Alice', surname: 'Ardent', commonName: 'Alice Ardent' },
  ...{ email: 'alice@example.com', department: 'Finance', role: 'employee', state: 'active' },
};
const NOW = new Date('2026-07-01T10:00:00Z');

describe('the sandbox', () => {
  const sandbox = openSandbox();
  afterAll(() => sandbox.close());
  const evaluate = (script: string, user = ALICE) => sandbox.evaluate({ kind: 'mobile ID', script, user, now: NOW });

  it('gives every option of the kind its default for the person', async () => {
    const { fault, values, lines, readsClock } = await evaluate('');
    expect(fault).toBeNull();
    expect(Object.keys(values)).toEqual(optionsOfKind('mobile ID').map(({ path }) => path));
    expect(values).toMatchObject({
      'properties.profileName': { value: 'Mobile ID Alice Ardent' },
      'notifications.daysBeforeExpiry': { value: [60, 30, 14, 7] },
      'limits.activeCredentials': { value: 1 },
    });
    expect(lines).toEqual({});
    expect(readsClock).toBe(false);
  });

  it('gives what the script sets, with the lines', async () => {
    const { values, lines } = await evaluate(
      'pin.minLength = 8;\n\nif (user.department === "Finance") certificates.encryption = true;\npin.maxLength = pin.minLength + 4;',
    );
    expect(values).toMatchObject({
      'pin.minLength': { value: 8 },
      'pin.maxLength': { value: 12 },
      'certificates.encryption': { value: true },
    });
    expect(lines).toEqual({ 'pin.minLength': 1, 'certificates.encryption': 3, 'pin.maxLength': 4 });
  });
});
