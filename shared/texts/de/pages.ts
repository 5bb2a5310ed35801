import type { PagesTexts } from '../en/pages.ts';

export const pages = {
  withoutScript: {
    portal: 'Der Self-Service braucht JavaScript. Schalten Sie es für diese Website ein und laden Sie die Seite neu.',
    admin:
      'Der Identity Manager braucht JavaScript. Schalten Sie es für diese Website ein und laden Sie die Seite neu.',
    phone:
      'Die Smartphone-App braucht JavaScript. Schalten Sie es für diese Website ein und öffnen Sie den Link noch einmal.',
  },
  phoneDescription: 'Ihre Mobile ID auf diesem Smartphone, mit einer PIN, die es nie verlässt.',
} satisfies PagesTexts;
