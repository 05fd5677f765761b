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
  viewport: {
    namespace: `${extensionName}.viewportModule.dicom-sr`,
    displaySetsToDisplay: sopClassHandlers,
  },
};
