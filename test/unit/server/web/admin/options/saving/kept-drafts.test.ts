import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropDraft, findDraft, keepDraft } from '../../../../../../../server/web/admin/options/saving/kept-drafts.ts';

const adam = { kind: 'mobile-id', userId: 'adam' } as const;
const draft = { text: 'pin.minLength = 8;', why: 'longer', basedOn: 3 };
const KEY = 'chipless-options-mobile-id-adam';

describe('a draft', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
  });
  afterEach(() => {
    dropDraft(adam);
    kept.clear();
    vi.unstubAllGlobals();
  });

  it('is found again in this page', () => {
    keepDraft(adam, draft);
    expect(findDraft(adam)).toEqual({ draft, reloaded: false });
  });

  it('is found in the tab after a reload', () => {
    kept.set(KEY, JSON.stringify(draft));
    expect(findDraft(adam)).toEqual({ draft, reloaded: true });
  });

  it('belongs to one admin and one script', () => {
    keepDraft(adam, draft);
    expect(findDraft({ ...adam, userId: 'eve' })).toBeNull();
    expect(findDraft({ ...adam, kind: 'virtual-smart-card' })).toBeNull();
  });

  it('is gone once it was dropped', () => {
    keepDraft(adam, draft);
    dropDraft(adam);
    expect(findDraft(adam)).toBeNull();
    expect(kept.size).toBe(0);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"text":1}'],
    ['nothing', 'null'],
  ])('is none when %s was kept', (_, what) => {
    kept.set(KEY, what);
    expect(findDraft(adam)).toBeNull();
  });

  it('is kept in this page by a browser that stores nothing', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepDraft(adam, draft);
    expect(findDraft(adam)?.draft).toEqual(draft);
    dropDraft(adam);
    expect(findDraft(adam)).toBeNull();
  });
});
