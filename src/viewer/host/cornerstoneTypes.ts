import type * as core from '@cornerstonejs/core';
import type * as tools from '@cornerstonejs/tools';
import type { NaturalDataset } from '../../dicom/types';
import type { VoxelArray } from '../../volume/types';

/**
 * The parts of cornerstone3D that this extension uses, of all versions in OHIF 3.11-3.14: what
 * older ones lack is optional. The compiler checks them against the packages of OHIF 3.13.
 */

/** A part of a package; no type at all where the package has another one. */
type PartOf<Whole, Part> = Whole extends Part ? Part : never;

/** The parts of vtk.js through which textures are given back; vtk.js has no types of them. */
interface RenderWindowView {
  getGraphicsResourceForObject?(table: object): { users?: Set<unknown> } | undefined;
  /** Frees the resource with its last user. */
  unregisterGraphicsResourceUser?(table: object, user: unknown): void;
}

/**
 * What a viewport draws; of a labelmap the tables that give its colours. By hand: the package's
 * type is that of any actor, most of which have no such tables.
 */
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

interface ViewportPart {
  element?: HTMLElement;
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

export type HostViewport = PartOf<core.Types.IVolumeViewport, ViewportPart> & {
  /** By hand: a camera that is read, not set, has a normal; in the package it may have none. */
  getCamera(): { viewPlaneNormal: number[]; focalPoint?: number[] };
  getActors?(): ViewportActor[];
  getRenderer?():
    { getVTKWindow?(): { getViews(): RenderWindowView[] } | null | undefined } | null | undefined;
};

/** By hand: every image here has voxels, and the package leaves open whether one has. */
export interface CornerstoneImage {
  imageId: string;
  referencedImageId?: string;
  preScale?: { scaled?: boolean };
  voxelManager: { getScalarData(): VoxelArray };
}

interface CachePart {
  /** Missing in hosts that do not let go of single images. */
  getVolumes?(): ({ volumeId: string; imageIds?: readonly string[] } | undefined)[];
  removeVolumeLoadObject?(volumeId: string): void;
  removeImageLoadObject?(imageId: string, options?: { force?: boolean }): void;
}

export type MetadataProvider = (type: string, imageId: unknown) => unknown;

interface MetadataPart {
  get(type: string, imageId: string): NaturalDataset | undefined;
  addProvider(provider: MetadataProvider, priority: number): void;
  removeProvider(provider: MetadataProvider): void;
}

interface ToolsPart {
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
}

export interface CornerstoneLibraries {
  cornerstone: {
    cache: PartOf<typeof core.cache, CachePart> & {
      getImage(imageId: string): CornerstoneImage | undefined;
    };
    /** By hand: the loaders take options of their own beside those that the package names. */
    imageLoader: {
      loadAndCacheImage(
        imageId: string,
        options: Record<string, unknown>,
      ): Promise<CornerstoneImage>;
    };
    metaData: PartOf<typeof core.metaData, MetadataPart>;
  };
  cornerstoneTools: PartOf<typeof tools, ToolsPart>;
}
