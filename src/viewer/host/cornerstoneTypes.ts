import type { NaturalDataset } from '../../dicom/types';
import type { VoxelArray } from '../../volume/types';

/**
 * The parts of cornerstone3D that this extension uses, of all versions in OHIF 3.11-3.14: what
 * older ones lack is optional. By hand, since a package's own types promise what one version has.
 */

/** The parts of vtk.js through which textures are given back. */
interface RenderWindowView {
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

export interface CornerstoneImage {
  imageId: string;
  referencedImageId?: string;
  preScale?: { scaled?: boolean };
  voxelManager: { getScalarData(): VoxelArray };
}

export type MetadataProvider = (type: string, imageId: unknown) => unknown;

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
