const extensionName = '@ohif/extension-cornerstone-dicom-sr';
const sopClassHandlers = ['dicom-sr-3d', 'dicom-sr'].map(
  (name) => `${extensionName}.sopClassHandlerModule.${name}`,
);

/**
 * The host's reader of structured reports, as a mode names it. The segmentation mode leaves it out,
 * and marks each report as something that the viewer does not support.
 */
export const structuredReports = {
  extensions: { [extensionName]: '^3.0.0' },
  sopClassHandlers,
  toolModule: `${extensionName}.utilityModule.tools`,
  /** By this name the views of reports ask for their tools. */
  toolGroupId: 'SRToolGroup',
  viewport: {
    namespace: `${extensionName}.viewportModule.dicom-sr`,
    displaySetsToDisplay: sopClassHandlers,
  },
};
