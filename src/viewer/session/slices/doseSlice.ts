import type { ActivityDescription, ImageQuantity } from '../../../dicom/dosemap';
import type { DoseVolume, StructureMeasurement } from '../../../dose';
import type { NuclideName } from '../../../nuclides';
import type { KidneySide } from '../../../labels';
import type { KidneyContours, Surroundings } from '../../../measure';
import type { CycleDescription, KidneyDoseReport } from '../../../report/kidneyDoseReport';
import type { Store } from '../createStore';
import type { SeriesChoice, UserMessage } from './runSlice';

/** A series that is, or may be, a dose map. */
export interface DoseChoice extends SeriesChoice {
  /**
   * An activity concentration is never taken for a dose, but a dose can be computed from it; counts
   * and values of unknown meaning are taken for dose only at the user's explicit word.
   */
  quantity: ImageQuantity;
  /** The attribute that says so. */
  basis: string;
  /** Of an RTDOSE: all of a treatment, part of it (a beam, a fraction), or not told. */
  extent?: 'whole' | 'part' | 'unknown';
  /** Of an activity image: what its headers say about the dose that would be computed from it. */
  activity?: ActivityDescription;
}

/** How the user wants the dose computed from an activity image. */
export interface ActivityDoseEntry {
  /** Where the images do not say it, or another one. */
  radionuclide?: NuclideName;
  hoursAfterAdministration: number;
  effectiveHalfLifeHours: number;
  /** Of one kidney, where it is another. */
  kidneyHalfLivesHours?: Partial<Record<KidneySide, number>>;
  /** Of the site's kernels; local deposition without one. */
  kernelName?: string;
  /** The user's explicit word that a dose is wanted without attenuation correction. */
  acceptUncorrected?: boolean;
}

/** What the user entered for this study; what is not entered comes from the files or the site. */
export interface DoseEntries {
  /** By dose map (displaySetInstanceUID). */
  administeredActivityMBq: Record<string, number>;
  /** By activity image (displaySetInstanceUID): its dose is computed so. */
  fromActivity: Record<string, ActivityDoseEntry>;
  /** By dose map (displaySetInstanceUID): effective half-life of each kidney, hours. */
  effectiveHalfLifeHours: Record<string, Partial<Record<KidneySide, number>>>;
  /** The dose map lies right although the frames of reference differ or are unknown. */
  treatAsRegistered: boolean;
  reviewerName?: string;
}

/** A dose map as it is used, with what the report says about it. */
export interface LoadedDoseMap {
  displaySetInstanceUID: string;
  title: string;
  volume: DoseVolume;
  cycle: CycleDescription;
  /** What its reader found, as sentences. */
  notes: string[];
}

export type DoseStatus =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; title: string }
  | { status: 'failed'; message: UserMessage };

/**
 * Which dose maps are in use, and what the kidneys measure on them; without any, volume and mass.
 */
export interface DoseState {
  dose: DoseStatus;
  doseChoices: DoseChoice[];
  /** Several are summed. */
  selectedDoseUIDs: string[];
  entries: DoseEntries;
  /** Read and in use. */
  doseMaps: LoadedDoseMap[];
  /** Right, then left: as they are now, and as the network drew them. */
  measured?: StructureMeasurement[];
  automaticMeasured?: StructureMeasurement[];
  /** How dose and recovery follow the contours as they are now. */
  measuredContours?: KidneyContours;
  /** Of the dose around the automatic contours. */
  surroundings?: Surroundings;
  /** Follows every stroke; also without a dose map. */
  report?: KidneyDoseReport;
}

const nothingMeasured = {
  measured: undefined,
  automaticMeasured: undefined,
  measuredContours: undefined,
  surroundings: undefined,
} satisfies Partial<DoseState>;

export const initialDoseState: DoseState = {
  dose: { status: 'none' },
  doseChoices: [],
  selectedDoseUIDs: [],
  entries: {
    administeredActivityMBq: {},
    fromActivity: {},
    effectiveHalfLifeHours: {},
    treatAsRegistered: false,
  },
  doseMaps: [],
  ...nothingMeasured,
  report: undefined,
};

export interface DoseSlice {
  choose(chosen: Pick<DoseState, 'doseChoices' | 'selectedDoseUIDs' | 'entries'>): void;
  /** The chosen maps are being read. */
  load(): void;
  /** They could not be; the numbers are without dose. */
  fail(message: UserMessage): void;
  /** Their numbers are there. */
  succeed(): void;
  /** Takes maps into use; nothing is measured on them yet. */
  use(doseMaps: LoadedDoseMap[]): void;
  /** Numbers of the automatic contours, and of what the user made of them. */
  measure(
    numbers: Required<
      Pick<DoseState, 'measured' | 'automaticMeasured' | 'measuredContours' | 'surroundings'>
    >,
  ): void;
  /** Numbers after a stroke. */
  remeasure(numbers: Required<Pick<DoseState, 'measured' | 'measuredContours'>>): void;
  /** Takes what the user entered; whether maps lie right is said when one is chosen. */
  enter(change: Partial<Omit<DoseEntries, 'treatAsRegistered'>>): void;
  report(report: KidneyDoseReport | undefined): void;
  /** The contours are gone, and their numbers with them; what was chosen and entered stays. */
  clear(): void;
}

export function createDoseSlice(store: Store<DoseState>): DoseSlice {
  return {
    choose: (chosen) => store.update(chosen),
    load: () =>
      store.update({
        dose: { status: store.get().selectedDoseUIDs.length > 0 ? 'loading' : 'none' },
        report: undefined,
      }),
    fail: (message) => store.update({ dose: { status: 'failed', message } }),
    succeed() {
      const title = store
        .get()
        .doseMaps.map((map) => map.title)
        .join(' + ');
      store.update({ dose: { status: 'ready', title } });
    },
    use: (doseMaps) => store.update({ doseMaps, ...nothingMeasured }),
    measure: (numbers) => store.update(numbers),
    remeasure: (numbers) => store.update(numbers),
    enter(change) {
      const { entries } = store.get();
      const { treatAsRegistered } = entries;
      store.update({ entries: { ...entries, ...change, treatAsRegistered } });
    },
    report: (report) => store.update({ report }),
    clear: () => store.update({ doseMaps: [], ...nothingMeasured, report: undefined }),
  };
}
