import type { HostContext } from '../../src/viewer/host/hostTypes';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import type { KidneyPanelProps } from '../../src/panels/KidneyPanel';
import { hostWords } from '../../src/viewer/words/hostWords';
import { commandsContext } from './commandsContext';
import { tabIcon } from './tabIcon';

/** Makes a component for the host of the panel of our own. */
export type PanelMaker = (props: KidneyPanelProps) => () => unknown;

export function getPanelModule(
  { commandsManager }: HostContext,
  session: KidneySession,
  makePanel: PanelMaker,
) {
  const { t } = hostWords();
  return [
    {
      name: 'kidneyDose',
      iconName: tabIcon(),
      iconLabel: t('host.tab'),
      label: t('host.panel'),
      component: makePanel({
        store: session.store,
        run: (name, options = {}) => {
          commandsManager.runCommand(name, options, commandsContext);
        },
      }),
    },
  ];
}
