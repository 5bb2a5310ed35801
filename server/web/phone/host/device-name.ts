import { withoutUnseen } from '../../../../shared/find-unseen.ts';

/** The parts of `navigator` that identify this phone. */
export interface NavigatorLike {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** Only Chromium has it. */
  readonly userAgentData?: UserAgentData | undefined;
}

interface UserAgentData {
  readonly brands: readonly { readonly brand: string }[];
  readonly getHighEntropyValues?: (hints: string[]) => Promise<{ readonly model?: string }>;
}

/** In this order: each also claims to be those after it. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/EdgA?\/|EdgiOS\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\/|OPT\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** Its name if no model is known: a computer is not called a phone. In this order. */
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android.*Mobile/, 'Android phone'],
  [/Android/, 'Android tablet'],
  [/CrOS/, 'Chromebook'],
  [/Windows/, 'Windows computer'],
  [/Macintosh/, 'Mac'],
  [/Linux|X11/, 'Linux computer'],
];

const BRANDS: Readonly<Record<string, string>> = { 'Google Chrome': 'Chrome', 'Microsoft Edge': 'Edge' };

/**
 * The name of this phone for server and owner, such as "Pixel 9, Chrome" or "iPhone, Safari": at most 80 characters.
 */
export async function deviceName(navigator: NavigatorLike): Promise<string> {
  const name = `${await modelOf(navigator)}, ${browserOf(navigator)}`;
  return withoutUnseen(name.slice(0, 80));
}

async function modelOf(navigator: NavigatorLike): Promise<string> {
  const { userAgent, userAgentData } = navigator;
  if (/iPhone|iPod/.test(userAgent)) return 'iPhone';
  // An iPad says it is a Mac, but no Mac has a touch screen.
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && navigator.maxTouchPoints > 1)) return 'iPad';
  const told = await userAgentData?.getHighEntropyValues?.(['model']).catch(() => null);
  return (
    told?.model?.trim() ||
    androidModel(userAgent) ||
    (SYSTEMS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Unknown device')
  );
}

/** "Linux; Android 16; Pixel 9 Build/…": "K" is Chrome's placeholder. */
function androidModel(userAgent: string): string | null {
  const model = /Android [\d.]+; ([^;)]+?)(?: Build\/[^;)]*)?[;)]/.exec(userAgent)?.[1]?.trim();
  return model === undefined || /^(K|Mobile|Tablet|wv|rv:.*)$/.test(model) ? null : model;
}

function browserOf({ userAgent, userAgentData }: NavigatorLike): string {
  const brands = userAgentData?.brands.map(({ brand }) => brand).filter((brand) => !/not.*brand/i.test(brand)) ?? [];
  const brand = brands.find((one) => one !== 'Chromium') ?? brands[0];
  if (brand !== undefined) return BRANDS[brand] ?? brand;
  return BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Browser';
}
