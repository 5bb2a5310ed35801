import { describe, expect, it } from 'vitest';
import { CREDENTIAL_STATES } from '../../../../../shared/credential.ts';
import { CardFace } from '../../../../../shared/ui/faces/CardFace.tsx';
import { FaceThumb } from '../../../../../shared/ui/faces/FaceThumb.tsx';
import { faceStateOf } from '../../../../../shared/ui/faces/face-state.ts';
import { MobileFace } from '../../../../../shared/ui/faces/MobileFace.tsx';
import { render } from '../../../../support/render.tsx';

const card = {
  serverName: 'Chipless',
  profileName: 'Virtual smart card alice@example.com',
  validUntil: '2028-06-21T12:00:00Z',
  purposes: ['authentication', 'signature'],
} as const;
/** What a screen reader reads: texts and names of pictures, in order. */
const read = (html: string) =>
  [...html.replaceAll(/<svg.*?<\/svg>/gs, '').matchAll(/aria-label="([^"]*)"|>([^<]+)</g)].map(
    ([, label, text]) => label ?? text,
  );

describe('CardFace', () => {
  it('is a group of that name, read from the server to the certificates', () => {
    const html = render(<CardFace {...card} state="active" />);
    expect(html).toMatch(/<div [^>]*role="group"/);
    expect(read(html)).toEqual([
      card.profileName,
      'Chipless',
      'active',
      card.profileName,
      'Valid until 21\u00a0Jun 2028',
      'authentication, signature',
    ]);
  });

  it.each([
    ...CREDENTIAL_STATES.filter((state) => state !== 'registered').map((state) => [state, state] as const),
    ['registered', 'not created yet'],
    ['expired', 'expired'],
    ['blocked', 'blocked'],
  ] as const)('says %s in a word, not by colour alone', (state, word) => {
    const html = render(<CardFace {...card} state={state} />);
    expect(read(html)).toContain(word);
    expect(html).toContain(`data-state="${state}"`);
  });

  it('promises nothing of what has expired', () =>
    expect(read(render(<CardFace {...card} state="expired" />))).toContain('Expired on 21\u00a0Jun 2028'));

  it('shows no state and no date when plain', () => {
    expect(read(render(<CardFace {...card} state="active" plain />))).toEqual([
      card.profileName,
      'Chipless',
      card.profileName,
      'authentication, signature',
    ]);
  });

  it('is decoration without a name', () => {
    const html = render(<CardFace {...card} profileName="" purposes={[]} state="registered" plain />);
    expect(html).toMatch(/^<div [^>]*aria-hidden="true"/);
    expect(html).not.toContain('role=');
  });

  it('gives two faces on a page different ids', () => {
    const ids = [
      ...render(
        <>
          <CardFace {...card} state="active" animate />
          <CardFace {...card} state="locked" />
        </>,
      ).matchAll(/ id="([^"]*)"/g),
    ].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries no style that a strict policy would drop', () => {
    expect(render(<CardFace {...card} state="active" />)).not.toContain('style=');
  });
});

it('names the device on a mobile ID', () => {
  const html = render(<MobileFace {...card} state="active" deviceName="Pixel 9, Chrome" />);
  expect(read(html)).toContain('Pixel 9, Chrome');
});

it('hides a thumb from screen readers', () => {
  expect(render(<FaceThumb kind="mobile ID" state="active" />)).toMatch(/^<span [^>]*aria-hidden="true"/);
});

it.each([
  ['active', '2028-06-21T12:00:00Z', 'active'],
  ['active', '2026-06-21T12:00:00Z', 'expired'],
  ['blocked', '2028-06-21T12:00:00Z', 'blocked'],
  ['blocked', '2026-06-21T12:00:00Z', 'blocked'],
] as const)("shows a client's credential that is %s and valid until %s as %s", (state, validUntil, face) =>
  expect(faceStateOf({ state, validUntil }, new Date('2027-01-01T00:00:00Z'))).toBe(face),
);
