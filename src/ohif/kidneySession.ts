import type { DoseSampler } from '../dose';
import type { CtReference } from '../dicom/types';
import type { Finding } from '../quality';
import type { PipelineClient } from '../worker/createPipelineClient';
import type { Measurement } from './createMeasurement';
import { createStore } from './createStore';
import type { Store } from './createStore';
import type { DisplaySet, Subscription } from './hostTypes';
import { initialSessionState } from './sessionState';
import type { SessionState } from './sessionState';

/** The contours the panel shows, with what is needed to measure and export them. */
export interface CurrentContours {
  displaySet: DisplaySet;
  ct: CtReference;
  /** The viewer's CT image of each k. */
  imageIds: string[];
  segmentationId: string;
  measurement: Measurement;
  /** Of the automatic contours; dose findings are added when shown. */
  findings: Finding[];
  sampler?: DoseSampler;
}

/** State of the extension between entering and leaving the mode. */
export interface KidneySession {
  store: Store<SessionState>;
  client: PipelineClient;
  /** Set while a run is under way. */
  run?: AbortController;
  current?: CurrentContours;
  runCount: number;
  /** Undone when the mode is left. */
  cleanUp: (() => void)[];
  subscriptions: Subscription[];
}

export function createKidneySession(client: PipelineClient): KidneySession {
  return {
    store: createStore<SessionState>(initialSessionState),
    client,
    runCount: 0,
    cleanUp: [],
    subscriptions: [],
  };
}
