import { createMode } from './createMode';
import { extensionId } from './id';

/**
 * For hosts that find our extension by its package name (pluginConfig.json, OHIF 3.14 descriptors).
 */
export default createMode(extensionId);
