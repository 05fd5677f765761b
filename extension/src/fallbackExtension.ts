import { commandsContext } from './commandsContext';
import { getCustomizationModule } from './getCustomizationModule';
import { getHangingProtocolModule } from './getHangingProtocolModule';
import { id } from './id';
import { showLoadFailure } from './showLoadFailure';
import { getToolbarModule } from './toolbar/getToolbarModule';

/**
 * Replaces the extension when its bundle cannot be loaded: the mode still opens and shows the
 * images, and the command reports what is wrong.
 */
export function fallbackExtension(reason: unknown) {
  return {
    id,
    getHangingProtocolModule,
    getToolbarModule,
    getCustomizationModule,
    getPanelModule: () => [
      {
        name: 'kidneyDose',
        iconName: 'tab-segmentation',
        iconLabel: 'Kidneys',
        label: 'Kidney dose',
        component: () => null,
      },
    ],
    getCommandsModule: () => ({
      definitions: {
        autoContourKidneys: { commandFn: () => showLoadFailure(reason) },
        startKidneys: { commandFn: () => showLoadFailure(reason) },
      },
      defaultContext: commandsContext,
    }),
  };
}
