import type { NaturalDataset } from '../../dicom/types';
import type { VoxelArray } from '../../volume/types';

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
  addSegmentationRepresentation(
    viewportId: string,
    options: { segmentationId: string; type: string },
  ): Promise<void>;
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

/** The parts of vtk.js through which textures are given back. */
export interface RenderWindowView {
  getGraphicsResourceForObject?(table: object): { users?: Set<unknown> } | undefined;
  /** Frees the resource with its last user. */
  unregisterGraphicsResourceUser?(table: object, user: unknown): void;
}

/** What a viewport draws; of a labelmap the tables that give its colours. */
export interface ViewportActor {
  /** Starts with the segmentation's id where it draws one. */
  representationUID?: string;
  actor: {
    getProperty?(): {
      getRGBTransferFunction?(component: number): unknown;
      getScalarOpacity?(component: number): unknown;
      getPiecewiseFunction?(component: number): unknown;
      getLabelOutlineThicknessByReference?(): unknown;
      getLabelOutlineOpacity?(): unknown;
    };
  };
}

export interface HostViewport {
  getActors?(): ViewportActor[];
  getRenderer?():
    { getVTKWindow?(): { getViews(): RenderWindowView[] } | null | undefined } | null | undefined;
  element?: HTMLElement;
  getCamera(): { viewPlaneNormal: number[]; focalPoint?: number[] };
  /** Patient coordinates of a point in CSS pixels of the element. */
  canvasToWorld?(point: [number, number]): ArrayLike<number>;
  /** Absent on viewport types without volumes. */
  getAllVolumeIds?(): string[];
  setProperties?(
    properties: {
      colormap?: { name: string; opacity: { value: number; opacity: number }[] };
      voiRange?: { lower: number; upper: number };
    },
    volumeId: string,
  ): void;
  /** Scrolls to the slice through a point; absent on viewport types that cannot. */
  jumpToWorld?(point: number[]): unknown;
  render(): void;
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

export interface HostServices {
  displaySetService: DisplaySetService;
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

export interface CornerstoneImage {
  imageId: string;
  referencedImageId?: string;
  preScale?: { scaled?: boolean };
  voxelManager: { getScalarData(): VoxelArray };
}

export interface CornerstoneLibraries {
  cornerstone: {
    cache: {
      getImage(imageId: string): CornerstoneImage | undefined;
      /** Missing in hosts that do not let go of single images. */
      getVolumes?(): ({ volumeId: string; imageIds?: readonly string[] } | undefined)[];
      removeVolumeLoadObject?(volumeId: string): void;
      removeImageLoadObject?(imageId: string, options?: { force?: boolean }): void;
    };
    imageLoader: {
      loadAndCacheImage(
        imageId: string,
        options: Record<string, unknown>,
      ): Promise<CornerstoneImage>;
    };
    metaData: {
      get(type: string, imageId: string): NaturalDataset | undefined;
      addProvider(provider: MetadataProvider, priority: number): void;
      removeProvider(provider: MetadataProvider): void;
    };
  };
  cornerstoneTools: {
    Enums: { SegmentationRepresentations: { Labelmap: string } };
    segmentation: {
      state?: {
        getSegmentations(): { segmentationId: string }[];
        getSegmentationRepresentations(
          viewportId: string,
        ): { segmentationId: string; colorLUTIndex?: number }[];
        removeColorLUT(index: number): void;
      };
      /** The service's own name for this changed in 3.13; this one is in all versions. */
      removeSegmentationRepresentations(
        viewportId: string,
        specifier: { segmentationId: string },
      ): void;
      triggerSegmentationEvents: { triggerSegmentationDataModified(segmentationId: string): void };
      activeSegmentation?: {
        setActiveSegmentation(viewportId: string, segmentationId: string): void;
      };
    };
  };
}

export type MetadataProvider = (type: string, imageId: unknown) => unknown;

/** What OHIF hands to every module of an extension. */
export interface HostContext {
  servicesManager: { services: HostServices };
  extensionManager: ExtensionManager;
  commandsManager: CommandsManager;
}
