// Of the viewer in compose.yaml: the archive and the node lie behind the same address.
window.config = {
  routerBasename: null,
  extensions: [],
  modes: ['/plugins/kidney-dosimetry-mode.js'],
  customizationService: {
    'workList.onStudyDoubleClick': {
      $set: { commandName: 'launchKidneyDosimetry', context: 'WORKLIST' },
    },
  },
  kidneyDosimetry: {
    // The node contours the CT of the archive; this browser does where the node cannot.
    backend: { url: '/kidneys', archive: 'orthanc' },
    engine: { backEnds: ['remote', 'webgpu', 'wasm'] },
  },
  showStudyList: true,
  defaultDataSourceName: 'dicomweb',
  dataSources: [
    {
      namespace: '@ohif/extension-default.dataSourcesModule.dicomweb',
      sourceName: 'dicomweb',
      configuration: {
        friendlyName: 'Orthanc',
        name: 'orthanc',
        wadoUriRoot: '/dicom-web',
        qidoRoot: '/dicom-web',
        wadoRoot: '/dicom-web',
        imageRendering: 'wadors',
        thumbnailRendering: 'wadors',
        enableStudyLazyLoad: true,
        supportsWildcard: true,
        dicomUploadEnabled: true,
        omitQuotationForMultipartRequest: true,
        bulkDataURI: { enabled: true },
      },
    },
  ],
};
