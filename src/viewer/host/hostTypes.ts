import type { NaturalDataset } from '../../dicom/types';
import type { CornerstoneLibraries, HostViewport } from './cornerstoneTypes';

export type {
  CornerstoneImage,
  CornerstoneLibraries,
  HostViewport,
  MetadataProvider,
  ViewportActor,
} from './cornerstoneTypes';

/**
 * The parts of OHIF 3.11-3.14 and cornerstone3D that this extension uses; nothing else is touched.
 */

export interface Subscription {
  unsubscribe(): void;
}

export interface DisplaySet {
  displaySetInstanceUID: string;
  StudyInstanceUID: string;
  SeriesInstanceUID: string;
  Modality: string;
  SeriesDescription?: string;
  SeriesNumber?: number | string;
  numImageFrames?: number;
  isReconstructable?: boolean;
  FrameOfReferenceUID?: string;
  images?: NaturalDataset[];
  instances?: NaturalDataset[];
  instance?: NaturalDataset;
  imageIds?: string[];
}

export interface DisplaySetService {
  EVENTS: Record<string, string>;
  getActiveDisplaySets(): DisplaySet[];
  getDisplaySetByUID(uid: string): DisplaySet | undefined;
  subscribe(
    event: string,
    callback: (event: { displaySetsAdded: DisplaySet[] }) => void,
  ): Subscription;
}

export interface SegmentDescription {
  segmentIndex: number;
  label: string;
  active?: boolean;
  locked?: boolean;
  cachedStats?: Record<string, unknown>;
}

export interface Segmentation {
  segmentationId: string;
  label?: string;
  segments?: Record<number, unknown>;
  representationData: { Labelmap?: { imageIds?: string[] } };
}

export interface SegmentationService {
  EVENTS: Record<string, string>;
  createLabelmapForDisplaySet(
    displaySet: DisplaySet,
    options: {
      segmentationId: string;
      label: string;
      segments: Record<number, SegmentDescription>;
    },
  ): Promise<string>;
  getSegmentation(segmentationId: string): Segmentation | undefined;
  /** Not locked, in the colour that the index has. */
  addSegment(segmentationId: string, segment: { segmentIndex: number; label: string }): void;
  addSegmentationRepresentation(
    viewportId: string,
    options: { segmentationId: string; type: string },
  ): Promise<void>;
  /** RGBA, 0 to 255. */
  getSegmentColor?(
    viewportId: string,
    segmentationId: string,
    segmentIndex: number,
  ): number[] | undefined;
  setSegmentColor(
    viewportId: string,
    segmentationId: string,
    segmentIndex: number,
    color: [number, number, number, number],
  ): void;
  setStyle?(
    specifier: { viewportId?: string; segmentationId: string; type: string },
    style: Record<string, number | boolean>,
  ): void;
  getViewportIdsWithSegmentation(segmentationId: string): string[];
  remove(segmentationId: string): void;
  subscribe(event: string, callback: (event: { segmentationId?: string }) => void): Subscription;
}

export interface ViewportGridService {
  EVENTS: Record<string, string>;
  getState(): { viewports: Map<string, { viewportId: string; displaySetInstanceUIDs: string[] }> };
  subscribe(event: string, callback: () => void): Subscription;
}

export interface CornerstoneViewportService {
  EVENTS?: Record<string, string>;
  subscribe?(event: string, callback: () => void): Subscription;
  getCornerstoneViewport(viewportId: string): HostViewport | null | undefined;
}

export interface NotificationService {
  show(notification: {
    title: string;
    message: string;
    type: 'success' | 'error' | 'warning' | 'info';
    duration?: number;
  }): unknown;
}

export interface HangingProtocolService {
  /** The callback gets a display set or, where a rule is about a study, that study. */
  addCustomAttribute(
    id: string,
    name: string,
    callback: (asked: Partial<DisplaySet>) => unknown,
  ): void;
}

export interface HostServices {
  displaySetService: DisplaySetService;
  hangingProtocolService: HangingProtocolService;
  segmentationService: SegmentationService;
  viewportGridService: ViewportGridService;
  cornerstoneViewportService: CornerstoneViewportService;
  uiNotificationService: NotificationService;
  userAuthenticationService: {
    getAuthorizationHeader(): Record<string, string> | undefined;
    /** Claims of OpenID Connect; absent without a login. */
    getUser?(): { profile?: Record<string, string | undefined> } | null | undefined;
  };
}

export interface DataSourceConfiguration {
  name?: string;
  qidoRoot?: string;
  wadoRoot?: string;
  stowRoot?: string;
}

/** A series as the host's search gives it. */
export interface SeriesSummary {
  seriesInstanceUid: string;
  modality: string;
}

export interface DataSource {
  query?: {
    series?: { search?(studyInstanceUID: string): Promise<SeriesSummary[] | undefined> };
  };
  getConfig?(): DataSourceConfiguration | undefined;
  getImageIdsForDisplaySet(displaySet: DisplaySet): string[];
  deleteStudyMetadataPromise?(studyInstanceUID: string): void;
  retrieve: {
    series: {
      metadata(options: {
        StudyInstanceUID: string;
        filters?: { seriesInstanceUID?: string };
      }): Promise<unknown>;
    };
  };
  store?: { dicom?(part10: ArrayBuffer): Promise<unknown> };
}

/** What the host's extensions offer to others: the libraries, or the names of their tools. */
export interface SharedByExtension {
  getCornerstoneLibraries(): CornerstoneLibraries;
  toolNames?: Record<string, string>;
  Enums?: { MouseBindings: Record<string, number> };
}

export interface ExtensionManager {
  getModuleEntry(id: string): { exports: SharedByExtension } | undefined;
  getActiveDataSource(): DataSource[];
  getDataSources?(name: string): DataSource[] | undefined;
}

export interface CommandsManager {
  runCommand(name: string, options?: Record<string, unknown>, context?: string): unknown;
}

/** What OHIF hands to every module of an extension. */
export interface HostContext {
  servicesManager: { services: HostServices };
  extensionManager: ExtensionManager;
  commandsManager: CommandsManager;
}
