import { duty } from '#kernel/access/access.ts';
import { defineProcedure } from '#kernel/procedure/procedure.ts';
import { IllegalStructure } from '../registers/illegal-structure.ts';

const manager = duty('grid-manager');
const collector = duty('collector');

/** How an illegal structure is worked off: the committee finds, dissuades and refers; the city decides; the committee watches. */
export const RemoveStructure = defineProcedure('remove-structure', {
  of: IllegalStructure,
  title: { zh: '“双违”治理', en: 'Working off illegal structures' },
  initial: 'found',
  states: {
    found: { title: { zh: '已发现', en: 'Found' } },
    referred: { title: { zh: '已移交', en: 'Referred' } },
    removed: { title: { zh: '已拆除', en: 'Removed' } },
    settled: { title: { zh: '销号', en: 'Struck off' }, end: true },
  },
  actions: {
    dissuade: { title: { zh: '劝阻后自行拆除', en: 'Removed after dissuasion' }, from: ['found'], to: 'removed', by: collector, stamps: { removedOn: 'day' } },
    refer: { title: { zh: '劝阻无效，移交市执法部门', en: 'Refer to the city' }, from: ['found'], to: 'referred', by: manager, reason: true, stamps: { referredOn: 'day' } },
    confirmRemoval: { title: { zh: '凭回执登记拆除', en: 'Record the removal' }, from: ['referred'], to: 'removed', by: manager, form: { receipt: 'required' }, stamps: { removedOn: 'day' } },
    // A relapse stays on the record after the place has been cleared again.
    relapse: { title: { zh: '回头看发现反弹', en: 'Relapsed' }, from: ['removed', 'settled'], to: 'found', by: collector, reason: true, stamps: { relapsed: { value: true } } },
    settle: { title: { zh: '回头看合格，销号', en: 'Strike off' }, from: ['removed'], to: 'settled', by: manager, stamps: { settledOn: 'day' } },
  },
});
