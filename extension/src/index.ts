import { createMeterClient } from '../../src/measure';
import { createSerialClient } from '../../src/serialwork';
import { createBrowserStore } from '../../src/saved';
import { configureSession } from '../../src/viewer/lifecycle/configureSession';
import type { RegistrationContext } from '../../src/viewer/lifecycle/configureSession';
import type { HostContext } from '../../src/viewer/host/hostTypes';
import { createKidneySession } from '../../src/viewer/session/kidneySession';
import { enterSession } from '../../src/viewer/lifecycle/enterSession';
import { leaveSession } from '../../src/viewer/lifecycle/leaveSession';
import { findKidneyTimePoints } from '../../src/commands/findKidneyTimePoints';
import { reviewByKey } from '../../src/commands/reviewByKey';
import { selectKidneyDoseMap } from '../../src/commands/selectKidneyDoseMap';
import { createPipelineClient } from '../../src/worker/createPipelineClient';
import { startWorker } from '../../src/worker/startWorker';
import { assetUrls } from './assetUrls';
import { getCommandsModule } from './getCommandsModule';
import { getCustomizationModule } from './getCustomizationModule';
import { getHangingProtocolModule } from './getHangingProtocolModule';
import { getPanelModule } from './getPanelModule';
import { id } from './id';

const session = createKidneySession(
  createPipelineClient(assetUrls),
  createMeterClient(() => startWorker(assetUrls.measureUrl)),
  createSerialClient(() => startWorker(assetUrls.serialUrl)),
  typeof indexedDB === 'undefined' ? undefined : createBrowserStore(),
);

const extension = {
  id,
  preRegistration: (registration: RegistrationContext) => configureSession(session, registration),
  onModeEnter: (context: HostContext) =>
    enterSession(context, session, {
      selectDoseMap: () => selectKidneyDoseMap(context, session, {}),
      findTimePoints: () => findKidneyTimePoints(context, session),
      reviewed: (action) => reviewByKey(context, session, action),
    }),
  onModeExit: () => leaveSession(session),
  getCommandsModule: (context: HostContext) => getCommandsModule(context, session),
  getPanelModule: (context: HostContext) => getPanelModule(context, session),
  getHangingProtocolModule,
  getCustomizationModule,
};

export default extension;
