import type { Labelmap, Volume } from '../../src/volume/types';

export type Sex = 'M' | 'F';
export type KidneySide = 'right' | 'left';

/**
 * Tissues that differ in activity uptake or are needed by tests; written into
 * `SyntheticPatient.tissue`.
 */
export const tissues = {
  air: 0,
  body: 1,
  fat: 2,
  muscle: 3,
  bone: 4,
  lung: 5,
  liver: 6,
  spleen: 7,
  bowel: 8,
  gas: 9,
  blood: 10,
  cortexRight: 11,
  medullaRight: 12,
  cortexLeft: 13,
  medullaLeft: 14,
  sinus: 15,
  lesion: 16,
  cyst: 17,
  stomach: 18,
  gallbladder: 19,
  urine: 20,
} as const;
export type Tissue = (typeof tissues)[keyof typeof tissues];

/**
 * One kidney in anatomical coordinates (origin: mid-body at the disc L1/L2; x left, y posterior, z
 * superior; mm).
 */
export interface KidneySpec {
  side: KidneySide;
  centreMm: [number, number, number];
  /** Half length, half width (lateral to medial), half thickness, before the hilum is cut out. */
  radiiMm: { length: number; width: number; thickness: number };
  /** Upper pole towards the midline, degrees in the coronal plane. */
  coronalTiltDeg: number;
  /** Upper pole towards the back, degrees in the sagittal plane. */
  sagittalTiltDeg: number;
  /** Turn of the hilum from medial to anterior, degrees in the axial plane. */
  hilumTurnDeg: number;
  perirenalFatMm: number;
  /** A simple cyst on the surface, if any; kidney coordinates as fractions of the radii. */
  cyst?: { radiusMm: number; at: { width: number; thickness: number; length: number } };
}

/**
 * Kinetics of one compartment: amount(t) = a (exp(-ln2 t / effective) - exp(-ln2 t / uptake)), t in
 * hours.
 */
export interface Kinetics {
  effectiveHalfLifeHours: number;
  uptakeHalfLifeHours: number;
}

export interface PatientPreset {
  name: string;
  patientName: string;
  patientId: string;
  sex: Sex;
  ageYears: number;
  sizeM: number;
  weightKg: number;
  birthDate: string;
  /** Half width and half depth of the trunk at the waist, skin to skin, mm. */
  waistMm: { halfWidth: number; halfDepth: number };
  hipHalfWidthMm: number;
  chestHalfWidthMm: number;
  /** Mean thickness of the subcutaneous fat, mm. */
  subcutaneousFatMm: number;
  /** Scale of the skeleton and muscles, 1 = male of 1.78 m. */
  boneScale: number;
  muscleScale: number;
  kidneys: KidneySpec[];
  noiseSdHu: number;
  sliceCount: number;
  /** Administered activity, MBq. */
  injectedActivityMBq: number;
  /** Design mean dose of the written dose grid, Gy; see makeDoseMap. */
  meanDoseGy: Record<KidneySide, number>;
  kinetics: Record<KidneySide, Kinetics>;
  doseGrid: { spacingMm: number; dimensions: [number, number, number] };
  doseBits: 16 | 32;
  lesions: { centreMm: [number, number, number]; radiusMm: number }[];
}

export interface PatientOptions {
  /** Same seed, same bytes. */
  seed: number;
  /** Name of a preset; default the first. */
  preset?: string;
  /** A quarter of the in-plane matrix (128 x 128 of 3.92 mm), for quick tests. */
  small?: boolean;
}

export interface KidneyTruth {
  side: KidneySide;
  /** Voxels of the truth labelmap x voxel volume. */
  volumeMl: number;
  /** Mean of the written dose grid, sampled trilinearly at the centres of the truth's voxels. */
  meanDoseGy: number;
  /**
   * The dose the map was designed for; differs from meanDoseGy by the quantisation of the stored
   * values only.
   */
  designMeanDoseGy: number;
  /** Parenchyma, mass at 1.05 g/ml. */
  massG: number;
  /**
   * Activity inside the kidney (before the blur of the imaging) at each SPECT, MBq, at the
   * acquisition's start.
   */
  activityMBq: { hours: number; activityMBq: number }[];
  kinetics: Kinetics;
  timeIntegratedActivityMBqH: number;
  /** Local energy deposition in the unblurred kidney: TIA x 0.08531 Gy g/(MBq h) / mass. */
  unblurredMeanDoseGy: number;
}

export interface PatientTruth {
  seed: number;
  preset: string;
  patientId: string;
  studyInstanceUID: string;
  kidneys: KidneyTruth[];
}

export interface SpectTimePoint {
  /** Hours from the injection to the acquisition's start. */
  hours: number;
  /** Activity concentration at the acquisition's start, Bq/ml. */
  volume: Volume<Float32Array>;
}

export interface SyntheticPatient {
  seed: number;
  preset: PatientPreset;
  /** CT in HU, patient coordinates. */
  ct: Volume<Int16Array>;
  /** 1 right, 2 left: parenchyma (renal sinus and cysts left out). */
  kidneys: Labelmap;
  /** Values of `tissues`, the CT's grid. */
  tissue: Volume<Uint8Array>;
  /** Absorbed dose as stored: unsigned integers and the scaling to Gy. */
  dose: Volume<Uint16Array | Uint32Array> & { doseGridScaling: number };
  spect: SpectTimePoint[];
  truth: PatientTruth;
}
