import type { PhoneAreas } from '../en/programs/phone.ts';
import type { Loaders } from '../texts.ts';

export const PHONE_TEXTS: Loaders<PhoneAreas> = {
  de: () => import('../de/programs/phone.ts').then(({ phone }) => phone),
  en: () => import('../en/programs/phone.ts').then(({ phone }) => phone),
};
