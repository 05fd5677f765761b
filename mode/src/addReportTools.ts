import type { ModeContext } from './hostMode';
import { structuredReports } from './structuredReports';

const imageToolModule = '@ohif/extension-cornerstone.utilityModule.tools';

/** Names of tools, as the host's extensions for images and for reports offer them. */
interface ToolNames {
  toolNames: Record<string, string>;
}

interface ImageTools extends ToolNames {
  Enums: { MouseBindings: Record<string, number> };
}

/**
 * Gives the views of structured reports their tools, as the host's basic mode does and its
 * segmentation mode does not: they draw what the report outlines, and can be scrolled.
 */
export function addReportTools({ servicesManager, extensionManager }: ModeContext): void {
  const { toolGroupService } = servicesManager.services;
  const ofReports = extensionManager.getModuleEntry<ToolNames>(structuredReports.toolModule);
  const ofImages = extensionManager.getModuleEntry<ImageTools>(imageToolModule);
  const { toolGroupId } = structuredReports;
  if (!ofReports || !ofImages || !toolGroupService || toolGroupService.getToolGroup(toolGroupId)) {
    return;
  }
  const { toolNames, Enums } = ofImages.exports;
  const onButton = (toolName: string, mouseButton: string) => ({
    toolName: toolNames[toolName],
    bindings: [{ mouseButton: Enums.MouseBindings[mouseButton] }],
  });
  const { SRPlanarFreehandROI, DICOMSRDisplay } = ofReports.exports.toolNames;
  toolGroupService.createToolGroupAndAddTools(toolGroupId, {
    active: [
      onButton('WindowLevel', 'Primary'),
      onButton('Pan', 'Auxiliary'),
      onButton('Zoom', 'Secondary'),
      onButton('StackScroll', 'Wheel'),
    ],
    passive: [{ toolName: SRPlanarFreehandROI }],
    enabled: [{ toolName: DICOMSRDisplay }],
  });
}
