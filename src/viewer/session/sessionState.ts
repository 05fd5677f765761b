import { defaultSiteConfiguration } from '../../configuration';
import { initialCommissioningState } from './slices/commissioningSlice';
import type { CommissioningState } from './slices/commissioningSlice';
import { initialComparisonState } from './slices/comparisonSlice';
import type { ComparisonState } from './slices/comparisonSlice';
import { initialContoursState } from './slices/contoursSlice';
import type { ContoursState } from './slices/contoursSlice';
import { initialCyclesState } from './slices/cyclesSlice';
import type { CyclesState } from './slices/cyclesSlice';
import { initialDoseState } from './slices/doseSlice';
import type { DoseState } from './slices/doseSlice';
import { initialExportState } from './slices/exportSlice';
import type { ExportState } from './slices/exportSlice';
import { initialFlagState } from './slices/flagSlice';
import type { FlagState } from './slices/flagSlice';
import { initialPictureState } from './slices/pictureSlice';
import type { PictureState } from './slices/pictureSlice';
import { initialReviewState } from './slices/reviewSlice';
import type { ReviewState } from './slices/reviewSlice';
import { initialRunState } from './slices/runSlice';
import type { RunState, UserMessage } from './slices/runSlice';
import { initialSavedState } from './slices/savedSlice';
import type { SavedState } from './slices/savedSlice';
import { initialSerialDoseState } from './slices/serialDoseSlice';
import type { SerialDoseState } from './slices/serialDoseSlice';
import { initialTimePointsState } from './slices/timePointsSlice';
import type { TimePointsState } from './slices/timePointsSlice';

/** What the site has set, as far as the panel shows it. */
export interface SiteState {
  /** For dose from activity. */
  kernelNames: string[];
  /** Offered where none is entered. */
  siteEffectiveHalfLifeHours: number;
  /**
   * Relative standard uncertainty of one measured activity, from what the site states of
   * calibration and recovery; undefined where it states neither.
   */
  activityUncertainty?: number;
  /** Name of the site's archive for flagged cases. */
  flagArchive?: string;
  /** What is wrong with the site's settings; the defaults are used then. */
  configurationError?: UserMessage;
}

/** The session in slices: each is written by the file it comes from and by no other. */
export type SessionState = RunState &
  ContoursState &
  DoseState &
  PictureState &
  ExportState &
  TimePointsState &
  SerialDoseState &
  ReviewState &
  SavedState &
  ComparisonState &
  FlagState &
  CyclesState &
  CommissioningState &
  SiteState;

/** Names what is not there too, so that taking it over forgets what was there before. */
export const initialSessionState: SessionState = {
  ...initialRunState,
  ...initialContoursState,
  ...initialDoseState,
  ...initialPictureState,
  ...initialExportState,
  ...initialTimePointsState,
  ...initialSerialDoseState,
  ...initialReviewState,
  ...initialSavedState,
  ...initialComparisonState,
  ...initialFlagState,
  ...initialCyclesState,
  ...initialCommissioningState,
  kernelNames: [],
  siteEffectiveHalfLifeHours: defaultSiteConfiguration.radiobiology.effectiveHalfLifeHours,
  activityUncertainty: undefined,
  flagArchive: undefined,
  configurationError: undefined,
};
