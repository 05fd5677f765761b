import { defaultSiteConfiguration } from '../configuration';
import type { ActivityDescription, ImageQuantity } from '../dicom/dosemap';
import type { BackEndAttempt } from '../engine/choice';
import type { ErrorCode } from '../errors';
import type { KidneySide } from '../labels';
import type { ContourConvention } from '../labels/contourConvention';
import type { ModelIdentity } from '../network';
import type { CoronalView } from '../pictures/coronalView';
import type { Finding } from '../quality';
import type { KidneyDoseReport } from '../report/kidneyDoseReport';
import type { WorkerStage } from '../worker/pipelineCalls';

export type StageName = 'read' | WorkerStage | 'show';

export const stageTitles: Record<StageName, string> = {
  read: 'Reading the CT',
  weights: 'Loading the network',
  align: 'Finding the kidney region',
  network: 'Finding both kidneys',
  refine: 'Contouring each kidney',
  post: 'Cleaning up',
  server: 'Contouring on the server',
  show: 'Showing the contours',
};

export interface StageStatus {
  name: StageName;
  status: 'running' | 'done';
  /** 0 to 1. */
  fraction: number;
  /** While files are loaded. */
  bytes?: { received: number; total: number };
  /** Set when done. */
  seconds?: number;
}

export interface SeriesChoice {
  displaySetInstanceUID: string;
  /** Series number, description and number of images. */
  title: string;
}

export interface UserMessage {
  code: ErrorCode;
  what: string;
  why: string;
  next: string;
}

export interface KidneyRow {
  side: KidneySide;
  displayName: string;
  color: [number, number, number];
  volumeMl: number;
}

/** A series that is, or may be, a dose map. */
export interface DoseChoice extends SeriesChoice {
  /**
   * An activity concentration is never taken for a dose, but a dose can be computed from it; counts and values of
   * unknown meaning are taken for dose only at the user's explicit word.
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
  hoursAfterAdministration: number;
  effectiveHalfLifeHours: number;
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
  /** Effective half-life of the activity in each kidney, hours. */
  effectiveHalfLifeHours: Partial<Record<KidneySide, number>>;
  /** The dose map lies right although the frames of reference differ or are unknown. */
  treatAsRegistered: boolean;
  reviewerName?: string;
}

/** Dose on the images. */
export interface DoseWashState {
  thresholdGy: number;
  maximumGy: number;
  /** 0 to 1. */
  opacity: number;
  /** Ascending. */
  isodosesGy: number[];
  isodoseView: 'off' | 'dose' | 'all';
  /** Some viewport shows the dose map as colour wash. */
  isWashShown: boolean;
}

export type DoseStatus =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; title: string }
  | { status: 'failed'; message: UserMessage };

export interface SessionResult {
  segmentationId: string;
  ctTitle: string;
  rows: KidneyRow[];
  findings: Finding[];
  /** True while the labelmap differs from what the network drew. */
  edited: boolean;
  /** The findings are of the contours as edited. */
  areReassessed?: boolean;
  model: ModelIdentity;
  engine: string;
  enginePlace: 'browser' | 'server';
  /** Every back end that was looked at, and what became of it. */
  backEnds: BackEndAttempt[];
  totalSeconds: number;
}

export type ExportStatus =
  | { status: 'idle' }
  | { status: 'storing' }
  // `listed`: the viewer shows it in the study already.
  | { status: 'stored'; description: string; listed: boolean }
  | { status: 'saved'; fileName: string }
  | { status: 'failed'; message: UserMessage };

/** Everything the panel shows. */
export interface SessionState {
  phase: 'idle' | 'choose' | 'running' | 'done' | 'failed';
  stages: StageStatus[];
  ctChoices: SeriesChoice[];
  error?: UserMessage;
  result?: SessionResult;
  dose: DoseStatus;
  doseChoices: DoseChoice[];
  /** Several are summed. */
  selectedDoseUIDs: string[];
  /** Of the site; for dose from activity. */
  kernelNames: string[];
  /** Of the site; offered where none is entered. */
  siteEffectiveHalfLifeHours: number;
  entries: DoseEntries;
  /** Follows every stroke; also without a dose map. */
  report?: KidneyDoseReport;
  coronal?: CoronalView;
  wash: DoseWashState;
  contourConvention: ContourConvention;
  /** Conventions that can be drawn without a new run. */
  conventionChoices: ContourConvention[];
  /** What is wrong with the site's settings; the defaults are used then. */
  configurationError?: UserMessage;
  exporting: ExportStatus;
}

/** Names what is not there too, so that taking it over forgets what was there before. */
export const initialSessionState: SessionState = {
  phase: 'idle',
  error: undefined,
  result: undefined,
  report: undefined,
  coronal: undefined,
  stages: [],
  ctChoices: [],
  dose: { status: 'none' },
  doseChoices: [],
  selectedDoseUIDs: [],
  kernelNames: [],
  siteEffectiveHalfLifeHours: defaultSiteConfiguration.radiobiology.effectiveHalfLifeHours,
  entries: {
    administeredActivityMBq: {},
    fromActivity: {},
    effectiveHalfLifeHours: {},
    treatAsRegistered: false,
  },
  wash: {
    ...defaultSiteConfiguration.doseWash,
    maximumGy: 1,
    isodoseView: 'dose',
    isWashShown: false,
  },
  contourConvention: defaultSiteConfiguration.contourConvention,
  conventionChoices: [],
  exporting: { status: 'idle' },
};
