import { createMeterClient } from '../../src/measure';
import { createSerialClient } from '../../src/serialwork';
import { createBrowserStore } from '../../src/saved';
import { configureSession } from '../../src/viewer/lifecycle/configureSession';
import type { RegistrationContext } from '../../src/viewer/lifecycle/configureSession';
import type { HostContext } from '../../src/viewer/host/hostTypes';
import { createKidneySession } from '../../src/viewer/session/kidneySession';
import type { KidneySession } from '../../src/viewer/session/kidneySession';
import { enterSession } from '../../src/viewer/lifecycle/enterSession';
import { leaveSession } from '../../src/viewer/lifecycle/leaveSession';
import { findKidneyTimePoints } from '../../src/commands/findKidneyTimePoints';
import { selectKidneyDoseMap } from '../../src/commands/selectKidneyDoseMap';
import { createPipelineClient } from '../../src/worker/createPipelineClient';
import { startWorker } from '../../src/worker/startWorker';
import { addLayoutAttributes } from './addLayoutAttributes';
import { assetUrls } from './assetUrls';
import { getCommandsModule } from './getCommandsModule';
import { getCustomizationModule } from './getCustomizationModule';
import { getHangingProtocolModule } from './getHangingProtocolModule';
import { getPanelModule } from './getPanelModule';
import type { PanelMaker } from './getPanelModule';
import { id } from './id';
import { getToolbarModule } from './toolbar/getToolbarModule';
import { pluginFolder } from './pluginFolder';

export interface ExtensionOptions {
  /** How the panel gets into the host's React. */
  makePanel: PanelMaker;
  /** Where the plug-in's script was loaded from, if it can know. */
  scriptUrl?: string;
}

/** The extension as OHIF registers it. */
export function createExtension({ makePanel, scriptUrl }: ExtensionOptions) {
  // The site's settings arrive when the host registers the extension, before any worker is started.
  const assets = () =>
    assetUrls(pluginFolder({ assetsUrl: session.configuration.assetsUrl, scriptUrl }));
  const session: KidneySession = createKidneySession(
    createPipelineClient(assets),
    createMeterClient(() => startWorker(assets().measureUrl)),
    createSerialClient(() => startWorker(assets().serialUrl)),
    typeof indexedDB === 'undefined' ? undefined : createBrowserStore(),
  );
  return {
    id,
    preRegistration: (registration: RegistrationContext) => configureSession(session, registration),
    onModeEnter: (context: HostContext) => {
      addLayoutAttributes(context);
      enterSession(context, session, {
        selectDoseMap: () => selectKidneyDoseMap(context, session, {}),
        findTimePoints: () => findKidneyTimePoints(context, session),
      });
    },
    onModeExit: () => leaveSession(session),
    getCommandsModule: (context: HostContext) => getCommandsModule(context, session),
    getPanelModule: (context: HostContext) => getPanelModule(context, session, makePanel),
    getHangingProtocolModule,
    getToolbarModule,
    getCustomizationModule,
  };
}
