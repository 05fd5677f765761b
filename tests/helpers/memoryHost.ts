import type { CtSlice } from '../../src/dicom';
import type {
  CornerstoneImage,
  DataSource,
  DisplaySet,
  HostContext,
  HostServices,
  MetadataProvider,
  Segmentation,
} from '../../src/viewer/host/hostTypes';

type Listener = (event: never) => void;

/** Listeners by event name, as the host's services have them. */
class Events {
  private readonly listeners = new Map<string, Set<Listener>>();

  readonly subscribe = (event: string, listener: Listener) => {
    const all = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, all.add(listener));
    return { unsubscribe: () => void all.delete(listener) };
  };

  readonly emit = (event: string, value?: unknown): void => {
    this.listeners.get(event)?.forEach((listener) => listener(value as never));
  };

  get count(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
}

export interface MemoryHost {
  context: HostContext;
  /** Adds a series to the open study, as if it had arrived from the archive. */
  addDisplaySet(displaySet: DisplaySet): void;
  /** What an image loads to; an error stands for a loader that fails. */
  images: Map<string, CornerstoneImage | Error>;
  /** The viewer's cache. */
  cache: Map<string, CornerstoneImage>;
  /** Volumes in it. */
  volumes: Map<string, { volumeId: string; imageIds?: string[] }>;
  /** Image ids in the order in which they were asked for. */
  loaded: string[];
  /** Given before an image is handed out, to hold it back. */
  beforeLoad: (imageId: string) => Promise<void> | void;
  notifications: { title: string; message: string; type: string }[];
  segmentations: Map<string, Segmentation>;
  /** Viewport ids that show a segmentation, by its id. */
  shown: Map<string, Set<string>>;
  events: { displaySets: Events; segmentations: Events; grid: Events };
  metadata: Map<string, Record<string, unknown>>;
  metadataProviders: { provider: MetadataProvider; priority: number }[];
  dataSource: DataSource;
  /** Labelmap image of a CT image. */
  labelmapImage(segmentationId: string, ctImageId: string): CornerstoneImage;
}

export function createMemoryHost(displaySets: DisplaySet[] = []): MemoryHost {
  const events = { displaySets: new Events(), segmentations: new Events(), grid: new Events() };
  const images: MemoryHost['images'] = new Map();
  const cache = new Map<string, CornerstoneImage>();
  const volumes: MemoryHost['volumes'] = new Map();
  const segmentations: MemoryHost['segmentations'] = new Map();
  const shown: MemoryHost['shown'] = new Map();
  const metadata: MemoryHost['metadata'] = new Map();
  const metadataProviders: MemoryHost['metadataProviders'] = [];
  const imageIdsOf = (displaySet: DisplaySet): string[] =>
    (displaySet.images ?? []).flatMap((instance, n) =>
      Array.from(
        { length: Number(instance.NumberOfFrames ?? 1) },
        (_, frame) => `${displaySet.displaySetInstanceUID}/${n}/${frame}`,
      ),
    );

  const dataSource: DataSource = {
    getConfig: () => ({ name: 'memory', wadoRoot: '/dicom-web' }),
    getImageIdsForDisplaySet: imageIdsOf,
    retrieve: { series: { metadata: async () => undefined } },
  };
  const host = {
    loaded: [] as string[],
    beforeLoad: () => undefined,
    notifications: [],
  } as Pick<MemoryHost, 'loaded' | 'beforeLoad' | 'notifications'>;

  const services: HostServices = {
    displaySetService: {
      EVENTS: { DISPLAY_SETS_ADDED: 'added' },
      getActiveDisplaySets: () => displaySets,
      getDisplaySetByUID: (uid) => displaySets.find((d) => d.displaySetInstanceUID === uid),
      subscribe: events.displaySets.subscribe,
    },
    segmentationService: {
      EVENTS: { SEGMENTATION_DATA_MODIFIED: 'modified', SEGMENTATION_REMOVED: 'removed' },
      createLabelmapForDisplaySet: async (displaySet, { segmentationId, label, segments }) => {
        // The viewer keeps its labelmap images in reversed order.
        const imageIds = imageIdsOf(displaySet).reverse();
        for (const id of imageIds) {
          const ct = images.get(id) as CornerstoneImage;
          const labels = new Uint8Array(ct.voxelManager.getScalarData().length);
          cache.set(`${segmentationId}:${id}`, {
            imageId: `${segmentationId}:${id}`,
            referencedImageId: id,
            voxelManager: { getScalarData: () => labels },
          });
        }
        segmentations.set(segmentationId, {
          segmentationId,
          label,
          segments,
          representationData: {
            Labelmap: { imageIds: imageIds.map((id) => `${segmentationId}:${id}`) },
          },
        });
        return segmentationId;
      },
      getSegmentation: (id) => segmentations.get(id),
      addSegment: (id, segment) => {
        const known = segmentations.get(id)!;
        const segments = { ...known.segments, [segment.segmentIndex]: segment };
        segmentations.set(id, { ...known, segments });
      },
      addSegmentationRepresentation: async (viewportId, { segmentationId }) => {
        shown.set(segmentationId, (shown.get(segmentationId) ?? new Set()).add(viewportId));
      },
      setSegmentColor: () => undefined,
      getViewportIdsWithSegmentation: (id) => [...(shown.get(id) ?? [])],
      remove: (segmentationId) => {
        segmentations.delete(segmentationId);
        shown.delete(segmentationId);
        events.segmentations.emit('removed', { segmentationId });
      },
      subscribe: events.segmentations.subscribe,
    },
    viewportGridService: {
      EVENTS: { GRID_STATE_CHANGED: 'grid' },
      getState: () => ({
        viewports: new Map(
          ['axial', 'coronal'].map((viewportId) => [
            viewportId,
            {
              viewportId,
              displaySetInstanceUIDs: displaySets.map((d) => d.displaySetInstanceUID),
            },
          ]),
        ),
      }),
      subscribe: events.grid.subscribe,
    },
    cornerstoneViewportService: { getCornerstoneViewport: () => undefined },
    hangingProtocolService: { addCustomAttribute: () => undefined },
    uiNotificationService: {
      show: (notification) => host.notifications.push(notification),
    },
    userAuthenticationService: { getAuthorizationHeader: () => undefined },
  };
  const metaDataGet = (type: string, imageId: string) => {
    for (const { provider } of [...metadataProviders].sort((a, b) => b.priority - a.priority)) {
      const answer = provider(type, imageId);
      if (answer !== undefined) {
        return answer as Record<string, unknown>;
      }
    }
    return metadata.get(`${type} ${imageId}`);
  };
  const libraries = {
    cornerstone: {
      cache: {
        getImage: (id: string) => cache.get(id),
        getVolumes: () => [...volumes.values()],
        removeVolumeLoadObject: (id: string) => void volumes.delete(id),
        removeImageLoadObject: (id: string) => void cache.delete(id),
      },
      imageLoader: {
        loadAndCacheImage: async (id: string) => {
          host.loaded.push(id);
          await host.beforeLoad(id);
          const image = images.get(id);
          if (!image || image instanceof Error) {
            throw image ?? new Error(`no image ${id}`);
          }
          cache.set(id, image);
          return image;
        },
      },
      metaData: {
        get: metaDataGet,
        addProvider: (provider: MetadataProvider, priority = 0) => {
          metadataProviders.push({ provider, priority });
        },
        removeProvider: (provider: MetadataProvider) => {
          metadataProviders.splice(
            metadataProviders.findIndex((known) => known.provider === provider),
            1,
          );
        },
      },
    },
    cornerstoneTools: {
      Enums: { SegmentationRepresentations: { Labelmap: 'Labelmap' } },
      segmentation: {
        removeSegmentationRepresentations: (
          viewportId: string,
          { segmentationId }: { segmentationId: string },
        ) => {
          shown.get(segmentationId)?.delete(viewportId);
        },
        triggerSegmentationEvents: {
          triggerSegmentationDataModified: (segmentationId: string) =>
            events.segmentations.emit('modified', { segmentationId }),
        },
      },
    },
  };
  const context: HostContext = {
    servicesManager: { services },
    extensionManager: {
      getModuleEntry: () => ({ exports: { getCornerstoneLibraries: () => libraries } }),
      getActiveDataSource: () => [dataSource],
    },
    commandsManager: { runCommand: () => undefined },
  };
  return Object.assign(host, {
    context,
    images,
    cache,
    volumes,
    segmentations,
    shown,
    events,
    metadata,
    metadataProviders,
    dataSource,
    addDisplaySet: (displaySet: DisplaySet) => {
      displaySets.push(displaySet);
      events.displaySets.emit('added', { displaySetsAdded: [displaySet] });
    },
    labelmapImage: (segmentationId: string, ctImageId: string) =>
      cache.get(`${segmentationId}:${ctImageId}`)!,
  });
}

/** A display set of these images; each is put into the host, to be loaded as Hounsfield units. */
export function addCt(
  host: MemoryHost,
  slices: CtSlice[],
  changes: Partial<DisplaySet> = {},
): DisplaySet {
  const displaySet: DisplaySet = {
    displaySetInstanceUID: 'ct',
    StudyInstanceUID: '1.2.3',
    SeriesInstanceUID: '1.2.3.4',
    Modality: 'CT',
    SeriesDescription: 'CT AC',
    SeriesNumber: 2,
    images: slices.map(({ dataset }) => dataset),
    ...changes,
  };
  slices.forEach(({ dataset, pixels, isHounsfield }, n) => {
    const id = `${displaySet.displaySetInstanceUID}/${n}/0`;
    host.metadata.set(`modalityLutModule ${id}`, {
      rescaleSlope: dataset.RescaleSlope,
      rescaleIntercept: dataset.RescaleIntercept,
    });
    host.images.set(id, {
      imageId: id,
      preScale: { scaled: isHounsfield },
      voxelManager: { getScalarData: () => pixels },
    });
  });
  host.addDisplaySet(displaySet);
  return displaySet;
}
