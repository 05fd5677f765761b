import type { Vec3, Volume } from '../volume';

/** Dose in Gy on its own grid. A value that is not finite means "no dose known here". */
export interface DoseVolume extends Volume<Float32Array> {
  /**
   * DoseType (3004,0004): PHYSICAL is absorbed dose, EFFECTIVE is weighted for biological effect,
   * ERROR is a difference of doses. Left out for a map that the program made itself as absorbed
   * dose.
   */
  doseType?: string;
  /** What the reader of the map found; becomes findings of every result. */
  notes?: string[];
}

/** Something the reader of a dose has to know; never a reason to stop. */
export interface DoseFinding {
  code:
    | 'EMPTY_STRUCTURE'
    | 'DOSE_NOT_COVERING'
    | 'DOSE_PARTIAL_COVERAGE'
    | 'TREATED_AS_REGISTERED'
    | 'DOSE_ORIENTATION_DIFFERS'
    | 'SUPERSAMPLING_LIMITED'
    | 'DOSE_MAP_NOTE';
  /** One or two sentences with the numbers. */
  text: string;
}

export interface DoseSamplingOptions {
  /**
   * Sub-points per voxel of the labelmap along its i, j, k axis. Default: as many as keep the
   * sub-points half a dose voxel apart (`subVoxelCounts`).
   */
  supersampling?: Vec3;
  /**
   * The user's explicit word that the dose lies right although the frames of reference differ or
   * are unknown. Leaves a finding.
   */
  treatAsRegistered?: boolean;
}

/** Dose statistics of the part of one structure in one slice k; sums, so that slices add up. */
export interface SliceDose {
  k: number;
  label: number;
  /** Voxels of the structure in this slice. */
  voxels: number;
  /** Sub-points in those voxels, and how many of them lie inside every dose map. */
  points: number;
  coveredPoints: number;
  /**
   * Sum over the covered sub-points of the dose, and of its square. The square includes the spread
   * within the sub-box of each sub-point.
   */
  doseSumGy: number;
  doseSquareSumGy2: number;
  /** Sum over the covered sub-points of the dose of each map alone. */
  mapDoseSumsGy: number[];
  /**
   * Of sub-points and their sub-boxes' face centres. +Infinity and -Infinity where none is covered.
   */
  minDoseGy: number;
  maxDoseGy: number;
  /**
   * Covered sub-points by dose, in bins of the sampler from bin `firstBin` on; empty where none is
   * covered.
   */
  firstBin: number;
  pointsPerBin: Float64Array;
}

/** Dose to one structure. The dose values are undefined where no part of it has a known dose. */
export interface StructureDose {
  label: number;
  voxels: number;
  volumeMl: number;
  /** Share of the volume inside the dose map, 0-1. All dose values refer to this share only. */
  coverageFraction: number;
  meanDoseGy?: number;
  /** Of the interpolated dose over the structure (spatial spread, not an uncertainty). */
  standardDeviationGy?: number;
  minDoseGy?: number;
  maxDoseGy?: number;
  /** Mean dose of each map alone; adds up to `meanDoseGy`. */
  mapMeanDosesGy?: number[];
  /** Sub-points per voxel along i, j, k that the values rest on. */
  supersampling: Vec3;
  findings: DoseFinding[];
}
