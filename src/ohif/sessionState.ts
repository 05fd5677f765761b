import type { ErrorCode } from '../errors';
import type { KidneySide } from '../labels';
import type { ModelIdentity } from '../network';
import type { Finding } from '../quality';

export type StageName = 'read' | 'weights' | 'align' | 'network' | 'post' | 'show';

export const stageTitles: Record<StageName, string> = {
  read: 'Reading the CT',
  weights: 'Loading the network',
  align: 'Finding the kidney region',
  network: 'Contouring',
  post: 'Cleaning up',
  show: 'Showing the contours',
};

export interface StageStatus {
  name: StageName;
  status: 'running' | 'done';
  /** 0 to 1. */
  fraction: number;
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
  /** Missing without a usable dose map, or where the contour is empty or wholly outside it. */
  meanDoseGy?: number;
  /** Share of the contour's volume inside the dose map, 0 to 1. */
  doseCoverage?: number;
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
  model: ModelIdentity;
  engine: string;
  totalSeconds: number;
}

export type ExportStatus =
  | { status: 'idle' }
  | { status: 'storing' }
  // `listed`: the viewer shows it in the study already.
  | { status: 'stored'; description: string; listed: boolean }
  | { status: 'failed'; message: UserMessage };

/** Everything the panel shows. */
export interface SessionState {
  phase: 'idle' | 'choose' | 'running' | 'done' | 'failed';
  stages: StageStatus[];
  ctChoices: SeriesChoice[];
  error?: UserMessage;
  result?: SessionResult;
  dose: DoseStatus;
  doseChoices: SeriesChoice[];
  selectedDoseUID?: string;
  exporting: ExportStatus;
}

export const initialSessionState: SessionState = {
  phase: 'idle',
  stages: [],
  ctChoices: [],
  dose: { status: 'none' },
  doseChoices: [],
  exporting: { status: 'idle' },
};
