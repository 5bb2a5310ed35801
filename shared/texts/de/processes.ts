import type { ProcessesTexts } from '../en/processes.ts';

export const processes = {
  titles: {
    VirtualSmartCardSelfServiceProcGet: 'Virtuelle Smartcard bestellen',
    MobileIDSelfServiceProcGet: 'Mobile ID bestellen',
    VirtualSmartCardSelfServiceProcLock: 'Virtuelle Smartcard sperren',
    MobileIDSelfServiceProcLock: 'Mobile ID sperren',
    VirtualSmartCardProcLockForOperator: 'Virtuelle Smartcard sperren',
    MobileIDProcLockForOperator: 'Mobile ID sperren',
    MobileIDProcSupplyMobileIDForUser: 'Mobile ID ausstellen',
  },
  steps: {
    start: 'Start',
    create: 'Karte erstellen',
    connect: 'Verbinden',
    reason: 'Grund',
    done: 'Fertig',
  },
} satisfies ProcessesTexts;
