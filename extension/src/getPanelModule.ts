import type { HostContext } from '../../src/viewer/host/hostTypes';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import { createHostPanel } from '../../src/panels/createHostPanel';
import { hostWords } from '../../src/viewer/words/hostWords';
import { commandsContext } from './commandsContext';

export function getPanelModule({ commandsManager }: HostContext, session: KidneySession) {
  const { t } = hostWords();
  return [
    {
      name: 'kidneyDose',
      iconName: 'tab-segmentation',
      iconLabel: t('host.tab'),
      label: t('host.panel'),
      component: createHostPanel({
        store: session.store,
        run: (name, options = {}) => {
          commandsManager.runCommand(name, options, commandsContext);
        },
      }),
    },
  ];
}
