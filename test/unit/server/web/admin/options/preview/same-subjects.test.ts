import { describe, expect, it } from 'vitest';
import { sameSubjects } from '../../../../../../../server/web/admin/options/preview/same-subjects.ts';
import { certificate } from '../../../../../../support/sample-preview.ts';

describe('what certificates say about their holder', () => {
  it('is said once where they agree', () =>
    expect(sameSubjects([certificate('authentication'), certificate('signature')])).toEqual([
      expect.objectContaining({ purposes: ['authentication', 'signature'], email: 'alice@example.com' }),
    ]));

  it('is said for each where they do not', () => {
    const other = { ...certificate('encryption'), email: 'a.berg@example.com' };
    expect(sameSubjects([certificate('signature'), other]).map(({ purposes }) => purposes)).toEqual([
      ['signature'],
      ['encryption'],
    ]);
  });
});
