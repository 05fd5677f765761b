import { createMeterClient } from '../../src/measure';
import { configureSession } from '../../src/ohif/configureSession';
import type { RegistrationContext } from '../../src/ohif/configureSession';
import type { HostContext } from '../../src/ohif/hostTypes';
import { createKidneySession } from '../../src/ohif/kidneySession';
import { enterSession } from '../../src/ohif/enterSession';
import { leaveSession } from '../../src/ohif/leaveSession';
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
);

const extension = {
  id,
  preRegistration: (registration: RegistrationContext) => configureSession(session, registration),
  onModeEnter: (context: HostContext) =>
    enterSession(context, session, () => selectKidneyDoseMap(context, session, {})),
  onModeExit: () => leaveSession(session),
  getCommandsModule: (context: HostContext) => getCommandsModule(context, session),
  getPanelModule: (context: HostContext) => getPanelModule(context, session),
  getHangingProtocolModule,
  getCustomizationModule,
};

export default extension;
