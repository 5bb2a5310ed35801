import type { ActivateMobileIdTexts } from '../../en/mails/activate-mobile-id.ts';

export const activateMobileId = {
  subject: 'Aktivieren Sie Ihre Mobile ID',
  open: (givenName) => `${givenName}, öffnen Sie diesen Link auf Ihrem Smartphone, oder scannen Sie den Code.`,
  orderedBy: (operator) => `${operator} hat sie für Sie bestellt.`,
  until: (time) => `Der Link gilt einmal, bis ${time}.`,
  link: 'Mobile ID aktivieren',
  picture: 'Derselbe Link als Code zum Scannen',
  notYou: 'Nicht von Ihnen gewünscht? Ignorieren Sie diese E-Mail, und sagen Sie es Ihrem Helpdesk.',
} satisfies ActivateMobileIdTexts;
