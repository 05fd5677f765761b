export interface AppConfigOptions {
  /** Top-level keys that replace ours. */
  overrides?: Record<string, unknown>;
  /** Shown by the viewer as the name of the archive. */
  archiveName: string;
}

/** Where the demo serves the mode's guard entry. */
export const modeUrl = '/plugins/kidney-dosimetry-mode.js';

/**
 * The viewer's app-config.js: a stock viewer with our mode, loaded by URL, and one DICOMweb
 * archive.
 */
export function createAppConfig({ overrides = {}, archiveName }: AppConfigOptions): string {
  const config = {
    name: 'kidney-dosimetry-demo',
    routerBasename: null,
    extensions: [],
    modes: [modeUrl],
    customizationService: {
      'workList.onStudyDoubleClick': {
        $set: { commandName: 'launchKidneyDosimetry', context: 'WORKLIST' },
      },
    },
    // What a site sets for the plug-in; docs/reference/settings.md lists them all.
    kidneyDosimetry: {
      institution: 'Demo, synthetic patients',
      uncertainty: {
        calibrationRelative: 0.05,
        pointRelative: 0.03,
        curveFitRelative: 0.07,
        activityRelative: 0.02,
      },
      doseWash: { isodosesGy: [1, 2, 3, 4] },
      // The phantom's blur of 10 mm with its voxels of 4.8 mm. SYN-003 has its SPECTs in counts.
      cameras: [
        { model: 'Synthetic phantom', sensitivityCpsPerMBq: 9.74, fwhmMm: 10.5 },
        {
          model: 'Synthetic counting camera',
          sensitivityCpsPerMBq: 9.74,
          deadTime: { factor: 1.008 },
          fwhmMm: 10.5,
        },
      ],
    },
    showStudyList: true,
    groupEnabledModesFirst: true,
    maxNumberOfWebWorkers: 3,
    showWarningMessageForCrossOrigin: true,
    showCPUFallbackMessage: true,
    showLoadingIndicator: true,
    strictZSpacingForVolumeViewport: true,
    maxNumRequests: { interaction: 100, thumbnail: 5, prefetch: 25 },
    investigationalUseDialog: { option: 'never' },
    defaultDataSourceName: 'dicomweb',
    dataSources: [
      {
        namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
        sourceName: 'dicomweb',
        configuration: {
          friendlyName: archiveName,
          name: 'archive',
          wadoUriRoot: '/dicom-web',
          qidoRoot: '/dicom-web',
          wadoRoot: '/dicom-web',
          qidoSupportsIncludeField: false,
          imageRendering: 'wadors',
          thumbnailRendering: 'wadors',
          enableStudyLazyLoad: true,
          supportsFuzzyMatching: false,
          supportsWildcard: true,
          dicomUploadEnabled: true,
          omitQuotationForMultipartRequest: true,
          bulkDataURI: { enabled: true },
        },
      },
    ],
    ...overrides,
  };
  return `window.config = ${JSON.stringify(config, null, 2)};\n`;
}
