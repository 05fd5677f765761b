import type { HostContext } from '../../src/viewer/host/hostTypes';
import { getCommandsModule } from './getCommandsModule';
import type { ModeFactoryOptions } from './hostMode';
import { id } from './id';
import { modeFactory } from './modeFactory';
import { addKidneysColumn } from './studyList/addKidneysColumn';
import { createStudyLookup } from './studyList/createStudyLookup';
import type { CustomizationService } from './studyList/hostColumn';
import { searchSeries } from './studyList/searchSeries';

/** What the host hands over when it registers a mode's commands, before the list is drawn. */
type CommandsContext = HostContext & {
  servicesManager: { services: { customizationService?: CustomizationService } };
};

/**
 * The mode as the host loads it. The host calls `getCommandsModule` (3.13 and later) once at its
 * start, with all its services: the only moment at which a mode can change the study list.
 * @param extensionSpecifier the name by which the host finds the extension
 */
export function createMode(extensionSpecifier: string) {
  const studyLookup = createStudyLookup();
  return {
    id,
    getCommandsModule: (context?: CommandsContext) => {
      if (context) {
        studyLookup.connect((studyInstanceUID) => searchSeries(context, studyInstanceUID));
        addKidneysColumn(context.servicesManager.services.customizationService, studyLookup);
      }
      return getCommandsModule();
    },
    modeFactory: (options: ModeFactoryOptions) =>
      modeFactory(options, { extensionSpecifier, studyLookup }),
  };
}
