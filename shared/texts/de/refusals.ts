import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'operators only': 'Nur Operatoren und Admins dürfen das für andere.',
  oneself: 'Das sind Sie.',
  'admins only': 'Bei Operatoren und Admins dürfen das nur Admins.',
  'not created': 'Sie ist noch nicht erstellt.',
} satisfies typeof english;
