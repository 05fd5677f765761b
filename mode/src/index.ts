import { getCommandsModule } from './getCommandsModule';
import type { ModeFactoryOptions } from './hostMode';
import { extensionId, id } from './id';
import { modeFactory } from './modeFactory';

/**
 * For hosts that find our extension by its package name (pluginConfig.json, OHIF 3.14 descriptors).
 */
export default {
  id,
  getCommandsModule,
  modeFactory: (options: ModeFactoryOptions) =>
    modeFactory(options, { extensionSpecifier: extensionId }),
};
