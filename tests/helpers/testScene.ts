import { kidneySides } from '../../src/labels';
import type { KidneySide } from '../../src/labels';
import type {
  AssessmentScene,
  KidneyEvidence,
  KidneyMeasures,
} from '../../src/quality/assessmentScene';

/** Measures of an ordinary kidney on a quiet CT without contrast: nothing to say about it. */
export function testKidney(
  side: KidneySide,
  changes: Partial<Omit<KidneyMeasures, 'shape' | 'tissue'>> & {
    shape?: Partial<KidneyMeasures['shape']>;
    tissue?: Partial<KidneyMeasures['tissue']>;
  } = {},
): KidneyMeasures {
  const definition = kidneySides.find((kidney) => kidney.side === side)!;
  return {
    ...definition,
    bounds: { min: [10, 10, 10], max: [30, 30, 30] },
    scanEdges: [],
    waterPools: [],
    openBorder: { share: 0.05, areaCm2: 12, largestPatchCm2: 6 },
    shareAcrossSpine: 0,
    ...changes,
    shape: {
      volumeMl: 160,
      centroidMm: side === 'right' ? [-70, 0, -3] : [70, 0, 3],
      axesMm: [110, 60, 50],
      ellipsoidFill: 0.9,
      covarianceMm2: [125, 180, 605, 0, 0, 0],
      centroidIndex: [20, 20, 20],
      ...changes.shape,
    },
    tissue: {
      medianHu: 32,
      spreadHu: 30,
      noiseHu: 9,
      noiseAcrossHu: 10,
      noiseAlongHu: 8,
      ...changes.tissue,
    },
  };
}

/** A scene with two ordinary kidneys, or with those given. */
export function testScene(changes: Partial<AssessmentScene> = {}): AssessmentScene {
  return {
    contourConvention: 'parenchyma',
    spacingMm: [1, 1, 3],
    kidneys: { right: testKidney('right'), left: testKidney('left') },
    expected: {},
    gapMm: Infinity,
    ...changes,
  };
}

/** Evidence of a run without anything unusual, but for the changes to one kidney's. */
export function testEvidence(
  side: KidneySide = 'right',
  changes: Partial<KidneyEvidence> = {},
): NonNullable<AssessmentScene['evidence']> {
  const ordinary: KidneyEvidence = {
    boxEdges: [],
    removed: { count: 0, volumeMl: 0 },
    uncertainMl: 10,
    coarseVolumeMl: 180,
  };
  return {
    sidesExchanged: false,
    right: ordinary,
    left: ordinary,
    [side]: { ...ordinary, ...changes },
  };
}
