import { hounsfieldWindows } from '../../src/pictures/tones/hounsfieldWindows';
import { doseOfPatient } from './doseOfPatient';
import { hangingProtocolIds } from './hangingProtocolIds';

const { levelHu, widthHu } = hounsfieldWindows.slice;

const displaySetSelectors = {
  ct: {
    seriesMatchingRules: [
      { attribute: 'Modality', constraint: { equals: { value: 'CT' } }, required: true },
      { attribute: 'isReconstructable', constraint: { equals: { value: true } }, required: true },
      // Selects the CT to contour by its number of images, and not a localizer or a single
      // reformat.
      { attribute: 'numImageFrames', constraint: { greaterThan: { value: 20 } }, weight: 2 },
    ],
  },
  dose: {
    seriesMatchingRules: [
      { attribute: 'Modality', constraint: { equals: { value: 'RTDOSE' } }, required: true },
      doseOfPatient,
    ],
  },
};

/**
 * The dose is drawn as a maximum over the (thin) slab, because compositing would scale its opacity
 * with the slab's thickness and make it invisible. Below 0.2 Gy nothing is drawn, so that the CT
 * stays readable outside the organs with uptake.
 */
const doseOptions = {
  blendMode: 'MIP',
  colormap: {
    name: 'jet',
    opacity: [
      { value: 0, opacity: 0 },
      { value: 0.2, opacity: 0 },
      { value: 1, opacity: 0.35 },
      { value: 5, opacity: 0.55 },
    ],
  },
  voi: { windowWidth: 6, windowCenter: 3 },
};

const doseStage = {
  name: 'CT and dose',
  viewportStructure: { layoutType: 'grid', properties: { rows: 2, columns: 2 } },
  viewports: [
    viewport('kidney-axial', 'axial', false),
    viewport('kidney-axial-dose', 'axial', true),
    viewport('kidney-coronal', 'coronal', false),
    viewport('kidney-sagittal', 'sagittal', false),
  ],
};

const ctStage = {
  name: 'CT',
  viewportStructure: {
    layoutType: 'grid',
    properties: {
      rows: 2,
      columns: 2,
      layoutOptions: [
        { x: 0, y: 0, width: 1 / 2, height: 1 },
        { x: 1 / 2, y: 0, width: 1 / 2, height: 1 / 2 },
        { x: 1 / 2, y: 1 / 2, width: 1 / 2, height: 1 / 2 },
      ],
    },
  },
  viewports: [
    viewport('kidney-axial', 'axial', false),
    viewport('kidney-coronal', 'coronal', false),
    viewport('kidney-sagittal', 'sagittal', false),
  ],
};

function viewport(viewportId: string, orientation: string, withDose: boolean) {
  return {
    viewportOptions: {
      viewportId,
      toolGroupId: 'default',
      viewportType: 'volume',
      orientation,
      initialImageOptions: { preset: 'middle' },
      // A view that requires the dose must count as unmatched where there is no dose, so that the
      // next stage applies.
      allowUnmatchedView: !withDose,
    },
    displaySets: [
      { id: 'ct', options: { voi: { windowWidth: widthHu, windowCenter: levelHu } } },
      ...(withDose ? [{ id: 'dose', options: doseOptions }] : []),
    ],
  };
}

/** A rule that a study satisfies if it has a series of the modality. */
function hasModality(modality: string, weight: number) {
  return {
    id: `has ${modality}`,
    attribute: 'ModalitiesInStudy',
    constraint: { contains: modality },
    weight,
    required: true,
  };
}

/**
 * CT in three planes; for studies with a dose map of the patient, a layout that adds a second axial view with the
 * dose. These are two protocols and not two stages of one, because the host always opens the first
 * stage of the protocol that a mode names. Studies without CT get the host's own layout.
 */
export function getHangingProtocolModule() {
  const common = {
    locked: true,
    toolGroupIds: ['default'],
    numberOfPriorsReferenced: -1,
    displaySetSelectors,
  };
  return [
    {
      name: hangingProtocolIds.withDose,
      protocol: {
        ...common,
        id: hangingProtocolIds.withDose,
        name: 'Kidney dosimetry: CT and dose',
        protocolMatchingRules: [hasModality('CT', 10), hasModality('RTDOSE', 10), doseOfPatient],
        stages: [doseStage],
      },
    },
    {
      name: hangingProtocolIds.ctOnly,
      protocol: {
        ...common,
        id: hangingProtocolIds.ctOnly,
        name: 'Kidney dosimetry: CT',
        protocolMatchingRules: [hasModality('CT', 10)],
        stages: [ctStage],
      },
    },
  ];
}
