import type { ReasonsTexts } from '../en/reasons.ts';

const own = {
  'it was not me': 'Jemand anderes kennt vielleicht meine PIN',
  'not needed': 'Ich brauche sie nicht mehr',
  'has left': 'Ich verlasse die Firma',
  'on leave': 'Ich bin abwesend',
  'device lost': 'Mein Gerät ist verloren',
  'under investigation': 'Es läuft eine Untersuchung',
  other: 'Ein anderer Grund',
};

const told = {
  'it was not me': 'Jemand anderes hat sie vielleicht benutzt oder kennt ihre PIN',
  'not needed': 'Sie brauchen sie nicht mehr',
  'has left': 'Sie haben die Firma verlassen',
  'on leave': 'Sie sind abwesend',
  'device lost': 'Ihr Gerät ist verloren',
  'under investigation': 'Es läuft eine Untersuchung',
  other: 'ein anderer',
};

export const reasons = {
  own: {
    'virtual smart card': {
      ...own,
      'lost or stolen': 'Der Computer ist verloren oder gestohlen',
      'new device': 'Ich habe einen neuen Computer',
    },
    'mobile ID': {
      ...own,
      'lost or stolen': 'Das Smartphone ist verloren oder gestohlen',
      'new device': 'Ich habe ein neues Smartphone',
    },
  },
  told: {
    'virtual smart card': {
      ...told,
      'lost or stolen': 'Der Computer ist verloren oder gestohlen',
      'new device': 'Sie haben einen neuen Computer',
    },
    'mobile ID': {
      ...told,
      'lost or stolen': 'Das Smartphone ist verloren oder gestohlen',
      'new device': 'Sie haben ein neues Smartphone',
    },
  },
  operator: {
    'lost or stolen': 'Verloren oder gestohlen',
    'new device': 'Neues Gerät',
    'it was not me': 'Jemand anderes hat sie vielleicht benutzt',
    'not needed': 'Wird nicht mehr gebraucht',
    'has left': 'Hat die Firma verlassen',
    'on leave': 'Abwesend',
    'device lost': 'Gerät verloren',
    'under investigation': 'Wird untersucht',
    other: 'Anderer Grund',
  },
} satisfies ReasonsTexts;
