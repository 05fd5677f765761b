import type { NuclideName } from '../../../nuclides';
import type { StructureContour } from '../../../dicom/structures';
import type { SopReference } from '../../../dicom/types';
import type { DoseVolume } from '../../../dose';
import type { KineticModel, KnownHalfLife } from '../../../kinetics';
import type { KidneySide } from '../../../labels';
import type { SerialDoseSummary, SerialPlacement } from '../../../serial';
import type { Labelmap, Vec3, Volume } from '../../../volume/types';
import type { Store } from '../createStore';
import { isCurrent } from '../isCurrent';
import type { UserMessage } from './runSlice';

/** One step of the work, as the panel lists it. */
export interface SerialStep {
  title: string;
  /** 0 to 1. */
  fraction: number;
  /** Set when done. */
  seconds?: number;
}

/** What was read of a time point, kept so that nothing is fetched or contoured twice. */
export interface TimePointMaterial {
  /** After the administration, as the images were read with. */
  hours: number | undefined;
  /** Of the therapy cycle, as the images were read with. */
  radionuclide?: NuclideName;
  /** Entered for counts, cps/MBq, as the images were read with. */
  sensitivityCpsPerMBq?: number;
  /** Bq/ml, beds joined. */
  activity: Volume<Float32Array>;
  /** On a part of the CT's grid; missing where there is no CT. */
  kidneys?: Labelmap;
  /** `given` where somebody has edited it. */
  contour: 'own-ct' | 'given';
  /** SeriesInstanceUID of the CT that was contoured. */
  contouredCt?: string;
  /** The part of the CT around the kidneys. */
  ct?: Volume<Float32Array>;
  /** How counts became Bq/ml, and what was joined, as a sentence. */
  calibration?: string;
  /** What the readers of the images said, as sentences; the first is about the time. */
  notes: string[];
  /** What was found on the CT and in its contours, as sentences. */
  contourNotes: string[];
  /** The images of the SPECT, for objects that name what they were made from. */
  sources: SopReference[];
}

/** Of a time point, what comes from its CT. */
export type MaterialContours = Pick<
  TimePointMaterial,
  'kidneys' | 'ct' | 'contour' | 'contouredCt' | 'contourNotes'
>;

/** What the user chose about one cycle. */
export interface CycleChoices {
  models: Partial<Record<KidneySide, KineticModel>>;
  /** For a cycle with a single time point. */
  knownHalfLives: Partial<Record<KidneySide, KnownHalfLife>>;
}

/** What the user chose about the computation; what is not chosen is the default. */
export interface SerialChoices {
  /** By the cycle's number. */
  ofCycle: Record<number, CycleChoices | undefined>;
  voxelMethod: SerialDoseSummary['voxelMethod'];
  /** Of the site's kernels; local deposition without one. */
  kernelName?: string;
  /** Of soft tissue from the CT that the dose lies on; else one density everywhere. */
  hasDensityFromCt: boolean;
  /** By time point: where the registration was moved by hand, LPS. */
  nudgesMm: Record<string, Partial<Record<KidneySide, Vec3>>>;
  /** Names of those that get a dose besides the kidneys. */
  structures: string[];
}

/** What was drawn on the CT of one time point besides the kidneys. */
export interface SessionStructures {
  structures: StructureContour[];
  /** What cannot be used, as sentences. */
  notes: string[];
}

/** A dose from the time points of one cycle. */
export interface CycleDose {
  summary: SerialDoseSummary;
  /** Gy, in the frame of the reference time point's CT. */
  volume: DoseVolume;
  /** Where each kidney of the reference lies in the image of each time point. */
  placements: SerialPlacement[];
  /** The numbers of the summary are newer than the map, which is being computed. */
  isMapBehind: boolean;
  /** Read from an RTDOSE of the archive: nothing is there to compute it anew. */
  isRestored: boolean;
}

export interface SerialDoseState {
  /** Set while a dose is being computed from scratch; aborting it cancels that. */
  serialRun?: AbortController;
  serialSteps: SerialStep[];
  serialError?: UserMessage;
  serialChoices: SerialChoices;
  /** Set while structures are looked for. */
  structureSearch?: AbortController;
  /** By time point; missing where nobody looked. */
  foundStructures: Record<string, SessionStructures | undefined>;
  /** By time point. */
  materials: Record<string, TimePointMaterial>;
  /** By cycle. */
  serialDoses: Record<number, CycleDose>;
}

export const initialSerialDoseState: SerialDoseState = {
  serialRun: undefined,
  serialSteps: [],
  serialError: undefined,
  serialChoices: {
    ofCycle: {},
    voxelMethod: 'organ-curve-times-shape',
    kernelName: undefined,
    hasDensityFromCt: false,
    nudgesMm: {},
    structures: [],
  },
  structureSearch: undefined,
  foundStructures: {},
  materials: {},
  serialDoses: {},
};

export interface SerialDoseSlice {
  /**
   * @param options.replacesRunning ends a computation that is under way
   * @returns undefined where one is under way and goes on
   */
  start(options?: { replacesRunning: boolean }): AbortController | undefined;
  showSteps(serialSteps: SerialStep[]): void;
  /** @returns undefined where they are looked for already */
  lookForStructures(): AbortController | undefined;
  /** By time point; ends the search. */
  foundStructures(found: Record<string, SessionStructures>): void;
  keep(id: string, material: TimePointMaterial): void;
  choose(change: Partial<SerialChoices>): void;
  chooseOfCycle(cycle: number, choices: CycleChoices): void;
  /** Takes a dose over, or its numbers before the map follows. */
  show(dose: CycleDose): void;
  fail(error: UserMessage): void;
  cancel(): void;
  /** Nothing is left to cancel; without effect where another computation has begun. */
  end(serialRun: AbortController): void;
}

export function createSerialDoseSlice(store: Store<SerialDoseState>): SerialDoseSlice {
  return {
    start({ replacesRunning } = { replacesRunning: false }) {
      const running = store.get().serialRun;
      if (running && !replacesRunning) {
        return undefined;
      }
      const serialRun = new AbortController();
      store.update({ serialRun, serialSteps: [], serialError: undefined });
      // Only now: whoever waits for the one that ends sees that another one has begun.
      running?.abort();
      return serialRun;
    },
    showSteps: (serialSteps) => store.update({ serialSteps }),
    lookForStructures() {
      if (store.get().structureSearch) {
        return undefined;
      }
      const structureSearch = new AbortController();
      store.update({ structureSearch, serialError: undefined });
      return structureSearch;
    },
    foundStructures(found) {
      const foundStructures = { ...store.get().foundStructures, ...found };
      store.update({ structureSearch: undefined, foundStructures });
    },
    keep: (id, material) =>
      store.update({ materials: { ...store.get().materials, [id]: material } }),
    choose: (change) =>
      store.update({ serialChoices: { ...store.get().serialChoices, ...change } }),
    chooseOfCycle(cycle, choices) {
      const { serialChoices } = store.get();
      const ofCycle = { ...serialChoices.ofCycle, [cycle]: choices };
      store.update({ serialChoices: { ...serialChoices, ofCycle } });
    },
    show(dose) {
      const { serialDoses } = store.get();
      store.update({
        serialDoses: { ...serialDoses, [dose.summary.cycle]: dose },
        serialError: undefined,
      });
    },
    fail: (serialError) => store.update({ serialError, serialSteps: [] }),
    cancel: () => store.get().serialRun?.abort(),
    end(serialRun) {
      if (isCurrent(store, { serialRun })) {
        store.update({ serialRun: undefined });
      }
    },
  };
}
