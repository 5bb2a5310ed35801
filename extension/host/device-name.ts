import { withoutUnseen } from '../../shared/find-unseen.ts';

/** The parts of `navigator` that tell which browser this is. */
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

/** Brands change their order and bring a nonsense one along on purpose; "Chromium" is only the last resort. */
function brandOf({ userAgent, userAgentData }: NavigatorLike): string {
  const brands = userAgentData?.brands.map(({ brand }) => brand).filter((brand) => !/not.*brand/i.test(brand)) ?? [];
  const brand = brands.find((name) => name !== 'Chromium') ?? brands[0];
  if (brand !== undefined) return brand;
  return userAgent.includes('Firefox/') ? 'Firefox' : 'Browser';
}

/** How the server and the owner know this browser, such as "Chromium on Linux": at most 80 characters, no version. */
export function deviceName(navigator: NavigatorLike): string {
  const platform = navigator.userAgentData?.platform || navigator.userAgent;
  const system = SYSTEMS.find(([pattern]) => pattern.test(platform))?.[1];
  const name = system === undefined ? brandOf(navigator) : `${brandOf(navigator)} on ${system}`;
  return withoutUnseen(name.slice(0, 80));
}
