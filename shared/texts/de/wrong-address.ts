import type { WrongAddressTexts } from '../en/wrong-address.ts';

export const wrongAddress = {
  title: 'Falsche Adresse',
  headline: (organization) => `Das ist nicht die Adresse von ${organization}`,
  open: (address) => ['Hier kann sich niemand anmelden. Öffnen Sie stattdessen ', address, '.'],
} satisfies WrongAddressTexts;
