import { defaultSiteConfiguration } from '../configuration';
import { initialContoursState } from './contoursSlice';
import type { ContoursState } from './contoursSlice';
import { initialDoseState } from './doseSlice';
import type { DoseState } from './doseSlice';
import { initialExportState } from './exportSlice';
import type { ExportState } from './exportSlice';
import { initialPictureState } from './pictureSlice';
import type { PictureState } from './pictureSlice';
import { initialRunState } from './runSlice';
import type { RunState, UserMessage } from './runSlice';

/** What the site has set, as far as the panel shows it. */
export interface SiteState {
  /** For dose from activity. */
  kernelNames: string[];
  /** Offered where none is entered. */
  siteEffectiveHalfLifeHours: number;
  /** What is wrong with the site's settings; the defaults are used then. */
  configurationError?: UserMessage;
}

/** The session in slices: each is written by the file it comes from and by no other. */
export type SessionState = RunState &
  ContoursState &
  DoseState &
  PictureState &
  ExportState &
  SiteState;

/** Names what is not there too, so that taking it over forgets what was there before. */
export const initialSessionState: SessionState = {
  ...initialRunState,
  ...initialContoursState,
  ...initialDoseState,
  ...initialPictureState,
  ...initialExportState,
  kernelNames: [],
  siteEffectiveHalfLifeHours: defaultSiteConfiguration.radiobiology.effectiveHalfLifeHours,
  configurationError: undefined,
};
