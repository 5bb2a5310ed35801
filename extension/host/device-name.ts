import * as v from 'valibot';
import { locateUnseen, type UnseenKind, withoutUnseen } from '../../shared/find-unseen.ts';
import { text } from '../../shared/wire/fields.ts';
import { LONGEST_DEVICE_NAME } from '../../shared/wire/message.ts';

/** The parts of `navigator` that identify this browser. */
export interface NavigatorLike {
  readonly userAgent: string;
  /** Only Chromium has it. */
  readonly userAgentData?:
    | { readonly brands: readonly { readonly brand: string }[]; readonly platform: string }
    | undefined;
}

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/CrOS|Chrome OS/, 'Chrome OS'],
  [/Android/, 'Android'],
  [/mac/i, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/** Brands come in random order, with a nonsense one on purpose; "Chromium" is only the last resort. */
function brandOf({ userAgent, userAgentData }: NavigatorLike): string {
  const brands = userAgentData?.brands.map(({ brand }) => brand).filter((brand) => !/not.*brand/i.test(brand)) ?? [];
  const brand = brands.find((name) => name !== 'Chromium') ?? brands[0];
  if (brand !== undefined) return brand;
  return userAgent.includes('Firefox/') ? 'Firefox' : 'Browser';
}

/**
 * The name of this browser for the server and the owner, such as "Chromium on Linux": at most 80 characters, no
 * version.
 */
export function deviceName(navigator: NavigatorLike): string {
  const platform = navigator.userAgentData?.platform || navigator.userAgent;
  const system = SYSTEMS.find(([pattern]) => pattern.test(platform))?.[1];
  const name = system === undefined ? brandOf(navigator) : `${brandOf(navigator)} on ${system}`;
  return withoutUnseen(name.slice(0, LONGEST_DEVICE_NAME));
}

const Name = text(LONGEST_DEVICE_NAME);

/** The name of this computer: as its owner set it (`kept`), or as the browser reports it. */
export function computerName(kept: unknown, navigator: NavigatorLike): string {
  const name = v.safeParse(Name, kept);
  return name.success ? name.output : deviceName(navigator);
}

/** What is wrong with a name: its length, or what is in it; `code`: which character, "U+200B". */
export type NameFault =
  | { readonly kind: 'too long'; readonly most: number }
  | { readonly kind: UnseenKind; readonly code: string }
  | { readonly kind: 'nothing seen' };

/** What is wrong with a name for this computer; null = nothing. Empty = the browser's own name again. */
export function judgeComputerName(given: string): NameFault | null {
  if (given.trim() === '' || v.safeParse(Name, given).success) return null;
  if (given.trim().length > LONGEST_DEVICE_NAME) return { kind: 'too long', most: LONGEST_DEVICE_NAME };
  return locateUnseen(given) ?? { kind: 'nothing seen' };
}
