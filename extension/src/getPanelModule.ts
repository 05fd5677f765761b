import type { HostContext } from '../../src/viewer/host/hostTypes';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import { createHostPanel } from '../../src/panels/createHostPanel';
import { commandsContext } from './commandsContext';

export function getPanelModule({ commandsManager }: HostContext, session: KidneySession) {
  return [
    {
      name: 'kidneyDose',
      iconName: 'tab-segmentation',
      iconLabel: 'Kidneys',
      label: 'Kidney dose',
      component: createHostPanel({
        store: session.store,
        run: (name, options = {}) => {
          commandsManager.runCommand(name, options, commandsContext);
        },
      }),
    },
  ];
}
