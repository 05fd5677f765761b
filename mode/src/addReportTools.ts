import type { ModeContext } from './hostMode';
import { structuredReports } from './structuredReports';

const imageToolModule = '@ohif/extension-cornerstone.utilityModule.tools';

/**
 * Gives the views of structured reports their tools, as the host's basic mode does and its
 * segmentation mode does not: they draw what the report outlines, and can be scrolled.
 */
export function addReportTools({ servicesManager, extensionManager }: ModeContext): void {
  const { toolGroupService } = servicesManager.services;
  const reportTools = extensionManager.getModuleEntry(structuredReports.toolModule)?.exports;
  const imageTools = extensionManager.getModuleEntry(imageToolModule)?.exports;
  const { toolGroupId } = structuredReports;
  const { toolNames, Enums } = imageTools ?? {};
  if (
    !reportTools?.toolNames ||
    !toolNames ||
    !Enums ||
    toolGroupService?.getToolGroup(toolGroupId)
  ) {
    return;
  }
  const onButton = (toolName: string, mouseButton: string) => ({
    toolName: toolNames[toolName],
    bindings: [{ mouseButton: Enums.MouseBindings[mouseButton] }],
  });
  const { SRPlanarFreehandROI, DICOMSRDisplay } = reportTools.toolNames;
  toolGroupService?.createToolGroupAndAddTools(toolGroupId, {
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
