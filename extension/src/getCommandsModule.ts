import { autoContourKidneys } from '../../src/commands/autoContourKidneys';
import type { AutoContourKidneysOptions } from '../../src/commands/autoContourKidneys';
import { cancelAutoContourKidneys } from '../../src/commands/cancelAutoContourKidneys';
import { saveKidneyRtStruct } from '../../src/commands/saveKidneyRtStruct';
import { selectKidneyDoseMap } from '../../src/commands/selectKidneyDoseMap';
import type { SelectKidneyDoseMapOptions } from '../../src/commands/selectKidneyDoseMap';
import { storeKidneyRtStruct } from '../../src/commands/storeKidneyRtStruct';
import type { HostContext } from '../../src/ohif/hostTypes';
import type { KidneySession } from '../../src/ohif/kidneySession';
import { commandsContext } from './commandsContext';

export function getCommandsModule(context: HostContext, session: KidneySession) {
  const actions = {
    autoContourKidneys: (options?: AutoContourKidneysOptions) =>
      autoContourKidneys(context, session, {
        displaySetInstanceUID: options?.displaySetInstanceUID,
      }),
    cancelAutoContourKidneys: () => cancelAutoContourKidneys(session),
    selectKidneyDoseMap: (options: SelectKidneyDoseMapOptions = {}) =>
      selectKidneyDoseMap(context, session, options),
    storeKidneyRtStruct: () => storeKidneyRtStruct(context, session),
    saveKidneyRtStruct: () => saveKidneyRtStruct(context, session),
  };
  return {
    actions,
    definitions: Object.fromEntries(
      Object.entries(actions).map(([name, commandFn]) => [name, { commandFn }]),
    ),
    defaultContext: commandsContext,
  };
}
