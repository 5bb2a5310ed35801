import type { MakingProcess } from './definition.ts';

/** An active person gets a virtual smart card: card active, certificates valid in CA and Identity Manager. */
export const virtualSmartCardSelfServiceProcGet: MakingProcess = {
  name: 'VirtualSmartCardSelfServiceProcGet',
  title: 'Get virtual smart card',
  does: 'make credential',
  about: 'virtual smart card',
  who: 'user',
  on: true,
  atLimit: 'refused',
  steps: [
    { name: 'start', title: 'Start', kind: 'explain' },
    { name: 'create', title: 'Create card', kind: 'provision' },
    { name: 'done', title: 'Done', kind: 'result' },
  ],
};
