const displaySetSelectors = {
  ct: {
    seriesMatchingRules: [
      { attribute: 'Modality', constraint: { equals: { value: 'CT' } }, required: true },
      { attribute: 'isReconstructable', constraint: { equals: { value: true } }, required: true },
      // The CT to contour is the long one, not a localizer or a single reformat.
      { attribute: 'numImageFrames', constraint: { greaterThan: { value: 20 } }, weight: 2 },
    ],
  },
  dose: {
    seriesMatchingRules: [
      { attribute: 'Modality', constraint: { equals: { value: 'RTDOSE' } }, required: true },
    ],
  },
};

const doseOptions = {
  colormap: {
    name: 'hsv',
    // Nothing where there is no dose, so that the CT stays readable.
    opacity: [
      { value: 0, opacity: 0 },
      { value: 0.05, opacity: 0.25 },
      { value: 1, opacity: 0.4 },
    ],
  },
  voi: { windowWidth: 8, windowCenter: 4 },
};

function viewport(viewportId: string, orientation: string, withDose: boolean) {
  return {
    viewportOptions: {
      viewportId,
      toolGroupId: 'default',
      viewportType: 'volume',
      orientation,
      initialImageOptions: { preset: 'middle' },
      allowUnmatchedView: true,
    },
    displaySets: [
      { id: 'ct', options: { voi: { windowWidth: 400, windowCenter: 40 } } },
      ...(withDose ? [{ id: 'dose', options: doseOptions }] : []),
    ],
  };
}

function stage(name: string, withDose: boolean, minViewportsMatched: number) {
  return {
    name,
    stageActivation: { enabled: { minViewportsMatched } },
    viewportStructure: { layoutType: 'grid', properties: { rows: 2, columns: 2 } },
    viewports: [
      viewport('kidney-axial', 'axial', false),
      viewport('kidney-axial-dose', withDose ? 'axial' : 'axial', withDose),
      viewport('kidney-coronal', 'coronal', false),
      viewport('kidney-sagittal', 'sagittal', false),
    ],
  };
}

/** CT in three planes, with the dose map over a second axial view where the study has one. */
export function getHangingProtocolModule() {
  return [
    {
      name: 'kidneyDosimetry',
      protocol: {
        id: 'kidneyDosimetry',
        name: 'Kidney dosimetry',
        locked: true,
        protocolMatchingRules: [],
        toolGroupIds: ['default'],
        numberOfPriorsReferenced: -1,
        displaySetSelectors,
        stages: [stage('CT and dose', true, 4), stage('CT', false, 1)],
      },
    },
  ];
}
