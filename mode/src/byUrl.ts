import { getCommandsModule } from './getCommandsModule';
import type { ModeFactoryOptions } from './hostMode';
import { id } from './id';
import { modeFactory } from './modeFactory';

/** For hosts that load the mode by its address; the extension is served from the same folder. */
export default {
  id,
  getCommandsModule,
  modeFactory: (options: ModeFactoryOptions) =>
    modeFactory(options, {
      extensionSpecifier: new URL('./kidney-dosimetry-extension.js', import.meta.url).href,
    }),
};
