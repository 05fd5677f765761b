import { defaultSiteConfiguration } from '../configuration';
import type { SiteConfiguration } from '../configuration';
import type { DoseVolume, StructureMeasurement } from '../dose';
import type { CtReference } from '../dicom/types';
import type { MeterClient } from '../measure';
import type { Finding } from '../quality';
import type { CoronalBackground } from '../pictures/coronalView';
import type { ContouringResult } from '../contouring';
import type { BuildKidneyDoseReportInput } from '../report/buildKidneyDoseReport';
import type { CycleDescription } from '../report/kidneyDoseReport';
import type { PipelineClient } from '../worker/createPipelineClient';
import type { Measurement } from './createMeasurement';
import type { IsodoseLayer } from './createIsodoseLayer';
import { createStore } from './createStore';
import type { Store } from './createStore';
import type { DisplaySet, Subscription } from './hostTypes';
import { initialSessionState } from './sessionState';
import type { SessionState, UserMessage } from './sessionState';

/** The contours the panel shows, with what is needed to measure and export them. */
export interface CurrentContours {
  displaySet: DisplaySet;
  ct: CtReference;
  /** The viewer's CT image of each k. */
  imageIds: string[];
  segmentationId: string;
  measurement: Measurement;
  /** Probability around the automatic contours, for the dose's uncertainty. */
  bands: ContouringResult['bands'];
  /** How the patient lies to the reference anatomy. */
  alignment?: ContouringResult['alignment'];
  /** With these the other contour convention can be drawn; missing where the model knows no sinus. */
  sinusVoxels?: ContouringResult['sinusVoxels'];
  /** Bands and findings that take the place of these when the other convention is drawn. */
  otherConvention?: ContouringResult['otherConvention'];
  /** Of the automatic contours; dose findings are added when shown. */
  findings: Finding[];
  /** Of the contours as edited, once they were looked at again. */
  editedFindings?: Finding[];
  /** Timer of that look. */
  reassessing?: ReturnType<typeof setTimeout>;
  /** Read and in use; several are summed. */
  doseMaps: LoadedDoseMap[];
  /** Slices that the meter has not seen yet. */
  unmeasured: Set<number>;
  /** Right, then left: as they are now, and as the network drew them. */
  measured?: StructureMeasurement[];
  automaticMeasured?: StructureMeasurement[];
  /** Mean doses at the edges of the probability band of the automatic contours. */
  contourBands?: BuildKidneyDoseReportInput['contourBands'];
  /** Behind the outlines in the coronal picture. */
  background?: CoronalBackground;
  /** Ends when everything asked so far is measured. */
  measuring: Promise<void>;
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

/** State of the extension between entering and leaving the mode. */
export interface KidneySession {
  store: Store<SessionState>;
  client: PipelineClient;
  /** Measures volume and dose, in a worker of its own. */
  meter: MeterClient;
  /** Of the site, from app-config.js. */
  configuration: SiteConfiguration;
  /** What is wrong with the site's settings; the defaults are used then. */
  configurationError?: UserMessage;
  isodoses?: IsodoseLayer;
  /** Set while a run is under way. */
  run?: AbortController;
  current?: CurrentContours;
  runCount: number;
  /** Undone when the mode is left. */
  cleanUp: (() => void)[];
  subscriptions: Subscription[];
}

export function createKidneySession(client: PipelineClient, meter: MeterClient): KidneySession {
  return {
    store: createStore<SessionState>(initialSessionState),
    client,
    meter,
    configuration: defaultSiteConfiguration,
    runCount: 0,
    cleanUp: [],
    subscriptions: [],
  };
}
