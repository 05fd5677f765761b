import type { Affine, Labelmap, Vec3, Volume } from '../../../src/volume';
import type { ImagingFaults } from '../nuclear/addImagingFaults';
import type { CameraCalibration } from '../nuclear/countsOfConcentration';
import type { KidneySide, Kinetics, PatientPreset, SyntheticPatient } from '../types';

/** How much moves between two sessions; the directions are chance. */
export interface MotionSizes {
  /** Shift and turn of the whole body between the first session and another one. */
  bodyMm: number;
  bodyDegrees: number;
  /** Along z, and turn about the kidney's centre, of each kidney against the body. */
  kidneyMm: number;
  kidneyDegrees: number;
  /** Along z, of the activity against the CT of the same session: breathing. */
  breathingMm: number;
}

/** One administration and the scans after it. */
export interface CyclePlan {
  /** After the first administration. */
  days: number;
  /** From the administration to the start of each SPECT. */
  hours: number[];
  injectedMBq: number;
  kinetics: Record<KidneySide, Kinetics>;
  /** Mean dose of the dose map that has the SPECT's blur, Gy; see makeDoseMap. */
  designMeanDoseGy: Record<KidneySide, number>;
}

/** A camera that writes counts, and what its site knows of it. */
export interface CountingCamera extends CameraCalibration {
  heads: number;
  framesPerHead: number;
  frameSeconds: number;
}

/** The sessions of a patient, before anything is drawn. */
export interface TherapyPlan {
  preset: PatientPreset;
  cycles: CyclePlan[];
  /** Left out where the images are in Bq/ml. */
  camera?: CountingCamera;
}

export interface TherapyOptions {
  /** Same seed, same bytes. */
  seed: number;
  /** Name of a preset; default the first. */
  preset?: string;
  /** A quarter of the CT's in-plane matrix, for quick tests; the SPECT stays as it is. */
  small?: boolean;
  /** Default: motionSizes. All 0: every session lies as the first. */
  motion?: Partial<MotionSizes>;
  /**
   * Relative standard deviation of a voxel in the kidney, the same in every session. Default: it
   * goes with the counts, 8 % at 4 h to 15 % at 96 h.
   */
  voxelNoise?: number;
  /** What is wrong with every SPECT besides; default: nothing. */
  faults?: ImagingFaults;
}

/** One kidney in one session. Points are LPS mm in the frame of reference of that session. */
export interface KidneySessionTruth {
  side: KidneySide;
  /** Voxels of the labelmap x voxel volume. */
  volumeMl: number;
  /** In the kidney at the start of the scan, without the blur of the imaging. */
  activityMBq: number;
  /**
   * Mean of the SPECT without noise at the kidney's true voxels, sampled trilinearly: what a right
   * contour in the right place reads.
   */
  spectMeanBqPerMl: number;
  /** Mass of the voxels at 1.05 g/ml. */
  massG: number;
  /** Of the activity in the voxels, if the whole course had happened in them. */
  timeIntegratedActivityMBqH: number;
  /** From the first session of the first cycle to this session: of the kidney on the CT. */
  motion: Affine;
  /** Centre, poles and sides of the kidney on the CT; the same points in every session. */
  landmarksMm: Vec3[];
  /** The same points on the SPECT, that is with the breathing. */
  spectLandmarksMm: Vec3[];
}

export interface SessionTruth {
  hours: number;
  studyInstanceUID: string;
  frameOfReferenceUID: string;
  ctSeriesInstanceUID: string;
  spectSeriesInstanceUID: string;
  /** Of the body, from the first session of the first cycle to this session, LPS mm. */
  bodyMotion: Affine;
  /** Of the activity against this session's CT. */
  breathingMm: Vec3;
  /** Relative, of a voxel in the kidneys: what the noise was made with. */
  voxelNoise: number;
  kidneys: KidneySessionTruth[];
}

/** One kidney in one cycle. */
export interface KidneyCycleTruth {
  side: KidneySide;
  kinetics: Kinetics;
  timeIntegratedActivityMBqH: number;
  /** Over the injected activity, h. */
  timeIntegratedActivityCoefficientH: number;
  massG: number;
  /** Mean dose of a map with the SPECT's blur and no noise. */
  designMeanDoseGy: number;
  /** Local deposition in the unblurred kidney: TIA x 0.08531 Gy g/(MBq h) / mass. */
  unblurredMeanDoseGy: number;
}

export interface CycleTruth {
  cycle: number;
  injectedMBq: number;
  /** Local clock, DICOM DT. */
  injectionDateTime: string;
  kidneys: KidneyCycleTruth[];
  sessions: SessionTruth[];
}

export interface TherapyTruth {
  seed: number;
  preset: string;
  patientId: string;
  unit: 'Bq/ml' | 'counts';
  camera?: CountingCamera;
  cycles: CycleTruth[];
}

/** Which session of whom: what UIDs and chance go by. */
export interface SessionId {
  seed: number;
  preset: PatientPreset;
  /** From 1, as `number` counts the sessions of the cycle. */
  cycle: number;
  number: number;
}

/** One visit: a CT and a SPECT, a study of its own in a frame of its own. */
export interface SyntheticSession extends SessionId {
  hours: number;
  /** Start of the administration, local clock, ms since 1970. */
  injection: number;
  injectedMBq: number;
  /** Where it writes counts. */
  camera?: CountingCamera;
  /** HU. */
  ct: Volume<Int16Array>;
  /** On the CT's grid: 1 right, 2 left, parenchyma. */
  kidneys: Labelmap;
  tissue: Volume<Uint8Array>;
  /** Bq/ml at the start of the scan. */
  spect: Volume<Float32Array>;
  /** What the camera writes instead, where the plan says counts. */
  counts?: Volume<Uint16Array>;
  /** Time-integrated concentration in the cortex, MBq h/ml; the same in all of the cycle. */
  cortexIntegralMBqHPerMl: Partial<Record<KidneySide, number>>;
  /** In the first session of a cycle: the design dose as a map in this CT's frame. */
  dose?: SyntheticPatient['dose'];
  truth: SessionTruth;
}

export interface SyntheticCycle {
  administration: { injection: number; injectedMBq: number };
  sessions: SyntheticSession[];
  truth: CycleTruth;
}

export interface SyntheticTherapy {
  cycles: SyntheticCycle[];
  truth: TherapyTruth;
}
