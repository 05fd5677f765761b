import { defaultSiteConfiguration } from '../../configuration';
import type { SiteConfiguration } from '../../configuration';
import { newUid } from '../../dicom/write';
import type { MeterClient } from '../../measure';
import type { SavedWorkStore } from '../../saved';
import type { SerialClient } from '../../serialwork';
import type { PipelineClient } from '../../worker/createPipelineClient';
import type { Subscription } from '../host/hostTypes';
import type { DoseLayer } from '../overlay/createDoseLayer';
import { withEntries } from '../serial/withEntries';
import { createPause } from '../pace/createPause';
import type { Pause } from '../pace/createPause';
import { createTaskQueue } from '../pace/createTaskQueue';
import type { TaskQueue } from '../pace/createTaskQueue';
import { createStore } from './createStore';
import type { ReadableStore } from './createStore';
import { initialSessionState } from './sessionState';
import type { SessionState } from './sessionState';
import { createCommissioningSlice } from './slices/commissioningSlice';
import type { CommissioningSlice } from './slices/commissioningSlice';
import { createComparisonSlice } from './slices/comparisonSlice';
import type { ComparisonSlice } from './slices/comparisonSlice';
import { createContoursSlice } from './slices/contoursSlice';
import type { ContoursSlice } from './slices/contoursSlice';
import { createCyclesSlice } from './slices/cyclesSlice';
import type { CyclesSlice } from './slices/cyclesSlice';
import { createDoseSlice } from './slices/doseSlice';
import type { DoseSlice } from './slices/doseSlice';
import { createExportSlice } from './slices/exportSlice';
import type { ExportSlice } from './slices/exportSlice';
import { createFlagSlice } from './slices/flagSlice';
import type { FlagSlice } from './slices/flagSlice';
import { createPictureSlice } from './slices/pictureSlice';
import type { PictureSlice } from './slices/pictureSlice';
import { createReviewSlice } from './slices/reviewSlice';
import type { ReviewSlice } from './slices/reviewSlice';
import { createRunSlice } from './slices/runSlice';
import type { RunSlice, UserMessage } from './slices/runSlice';
import { createSavedSlice } from './slices/savedSlice';
import type { SavedSlice } from './slices/savedSlice';
import { createSerialDoseSlice } from './slices/serialDoseSlice';
import type { SerialDoseSlice } from './slices/serialDoseSlice';
import { createTimePointsSlice } from './slices/timePointsSlice';
import type { TimePointsSlice } from './slices/timePointsSlice';
import { stateOnEntry } from './stateOnEntry';

/** After the last stroke: looking at a whole scan again is too much for each one. */
const secondLookMs = 900;
/** After the last click: a dose from time points is worth computing once for several. */
const serialMs = 250;
/** After the last change: unstored work is kept once for several. */
const autosaveMs = 800;

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
  readonly timePoints: TimePointsSlice;
  readonly serial: SerialDoseSlice;
  readonly review: ReviewSlice;
  readonly saved: SavedSlice;
  readonly comparison: ComparisonSlice;
  readonly flag: FlagSlice;
  readonly cycles: CyclesSlice;
  readonly commissioning: CommissioningSlice;
  /** Back to nothing contoured, with the site's settings taken over. */
  reset(): void;

  readonly client: PipelineClient;
  /** Measures volume and dose, in a worker of its own. */
  readonly meter: MeterClient;
  /** Computes a dose from time points, in a worker of its own. */
  readonly serialWork: SerialClient;
  /** What the meter is asked, in order: it holds one set of contours at a time. */
  readonly measuring: TaskQueue;
  /** Before edited contours are looked at again. */
  readonly secondLook: Pause;
  /** Before a dose from time points follows what was switched or chosen. */
  readonly serialPause: Pause;
  /** Before unstored work is kept. */
  readonly autosavePause: Pause;
  /** Where unstored work is kept; without one it is not. */
  readonly savedWorkStore?: SavedWorkStore;
  /** Tells this tab from others of the same browser. */
  readonly tabId: string;
  /** Of the site, from app-config.js; set by configureSession. */
  configuration: SiteConfiguration;
  configurationError?: UserMessage;
  /** While the mode is open; set by enterSession. */
  doseLayer?: DoseLayer;
  /** Undone when the mode is left. */
  cleanUp: (() => void)[];
  subscriptions: Subscription[];
}

export function createKidneySession(
  client: PipelineClient,
  meter: MeterClient,
  serialWork: SerialClient,
  savedWorkStore?: SavedWorkStore,
): KidneySession {
  const store = createStore<SessionState>(initialSessionState);
  const session: KidneySession = {
    store,
    run: createRunSlice(store),
    contours: createContoursSlice(store),
    dose: createDoseSlice(store),
    picture: createPictureSlice(store),
    exporting: createExportSlice(store),
    timePoints: createTimePointsSlice(store, withEntries),
    serial: createSerialDoseSlice(store),
    review: createReviewSlice(store),
    saved: createSavedSlice(store),
    comparison: createComparisonSlice(store),
    flag: createFlagSlice(store),
    cycles: createCyclesSlice(store),
    commissioning: createCommissioningSlice(store),
    reset: () => store.update(stateOnEntry(session)),
    client,
    meter,
    serialWork,
    measuring: createTaskQueue(),
    secondLook: createPause(secondLookMs),
    serialPause: createPause(serialMs),
    autosavePause: createPause(autosaveMs),
    savedWorkStore,
    tabId: newUid(),
    configuration: defaultSiteConfiguration,
    cleanUp: [],
    subscriptions: [],
  };
  return session;
}
