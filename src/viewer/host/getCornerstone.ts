import { DosimetryError } from '../../errors';
import type { CornerstoneLibraries, ExtensionManager } from './hostTypes';

/**
 * The host's own cornerstone3D; a second copy would not share caches, events or tools.
 *
 * @throws DosimetryError UNEXPECTED where the host lacks the cornerstone extension
 */
export function getCornerstone(extensionManager: ExtensionManager): CornerstoneLibraries {
  const entry = extensionManager.getModuleEntry('@ohif/extension-cornerstone.utilityModule.common');
  if (!entry) {
    throw new DosimetryError('UNEXPECTED', {
      what: 'The viewer has no cornerstone extension.',
      why: 'Kidney dosimetry works on its images and segmentations.',
      next: 'Use it in a viewer with @ohif/extension-cornerstone 3.11 or later.',
    });
  }
  return entry.exports.getCornerstoneLibraries();
}
