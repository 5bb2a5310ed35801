import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecret } from '../../../../server/demo/keep-secret.ts';

describe('keepSecret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chipless-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes it once, for its owner only', () => {
    const dataDir = join(folder, 'data');
    expect(keepSecret(dataDir, 'word', () => 'first').secret).toBe('first');
    expect(keepSecret(dataDir, 'word', () => 'second').secret).toBe('first');
    expect(statSync(join(dataDir, 'word')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  it('says in one sentence that the data folder is none', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => keepSecret(join(folder, 'file'), 'word', () => '')).toThrow(/^The data folder .* is not a folder\.$/);
  });
});
