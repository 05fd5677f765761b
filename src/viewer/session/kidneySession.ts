import { defaultSiteConfiguration } from '../../configuration';
import type { SiteConfiguration } from '../../configuration';
import type { MeterClient } from '../../measure';
import type { PipelineClient } from '../../worker/createPipelineClient';
import type { Subscription } from '../host/hostTypes';
import type { IsodoseLayer } from '../overlay/createIsodoseLayer';
import { createPause } from '../pace/createPause';
import type { Pause } from '../pace/createPause';
import { createTaskQueue } from '../pace/createTaskQueue';
import type { TaskQueue } from '../pace/createTaskQueue';
import { createStore } from './createStore';
import type { ReadableStore } from './createStore';
import { initialSessionState } from './sessionState';
import type { SessionState } from './sessionState';
import { createContoursSlice } from './slices/contoursSlice';
import type { ContoursSlice } from './slices/contoursSlice';
import { createDoseSlice } from './slices/doseSlice';
import type { DoseSlice } from './slices/doseSlice';
import { createExportSlice } from './slices/exportSlice';
import type { ExportSlice } from './slices/exportSlice';
import { createPictureSlice } from './slices/pictureSlice';
import type { PictureSlice } from './slices/pictureSlice';
import { createRunSlice } from './slices/runSlice';
import type { RunSlice, UserMessage } from './slices/runSlice';
import { stateOnEntry } from './stateOnEntry';

/** After the last stroke: looking at a whole scan again is too much for each one. */
const secondLookMs = 900;

/** The extension between entering and leaving the mode: its state, and what it works with. */
export interface KidneySession {
  /** The state of all slices, to be read. */
  readonly store: ReadableStore<SessionState>;
  /** Each writes its own part of the state, and nothing else does. */
  readonly run: RunSlice;
  readonly contours: ContoursSlice;
  readonly dose: DoseSlice;
  readonly picture: PictureSlice;
  readonly exporting: ExportSlice;
  /** Back to nothing contoured, with the site's settings taken over. */
  reset(): void;

  readonly client: PipelineClient;
  /** Measures volume and dose, in a worker of its own. */
  readonly meter: MeterClient;
  /** What the meter is asked, in order: it holds one set of contours at a time. */
  readonly measuring: TaskQueue;
  /** Before edited contours are looked at again. */
  readonly secondLook: Pause;
  /** Of the site, from app-config.js; set by configureSession. */
  configuration: SiteConfiguration;
  configurationError?: UserMessage;
  /** While the mode is open; set by enterSession. */
  isodoses?: IsodoseLayer;
  /** Undone when the mode is left. */
  cleanUp: (() => void)[];
  subscriptions: Subscription[];
}

export function createKidneySession(client: PipelineClient, meter: MeterClient): KidneySession {
  const store = createStore<SessionState>(initialSessionState);
  const session: KidneySession = {
    store,
    run: createRunSlice(store),
    contours: createContoursSlice(store),
    dose: createDoseSlice(store),
    picture: createPictureSlice(store),
    exporting: createExportSlice(store),
    reset: () => store.update(stateOnEntry(session)),
    client,
    meter,
    measuring: createTaskQueue(),
    secondLook: createPause(secondLookMs),
    configuration: defaultSiteConfiguration,
    cleanUp: [],
    subscriptions: [],
  };
  return session;
}
