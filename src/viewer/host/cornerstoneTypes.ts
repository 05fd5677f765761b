import type { cache, imageLoader, metaData, Types } from '@cornerstonejs/core';
import type { Enums, segmentation, Types as ToolTypes } from '@cornerstonejs/tools';
import type { NaturalDataset } from '../../dicom/types';
import type { VoxelArray } from '../../volume/types';
import type { VtkActor, VtkRenderer } from './vtkTypes';

/**
 * The parts of cornerstone3D that this extension uses, by the types of its version in OHIF 3.13.2.
 * What a host from 3.11 on may lack is optional here. Types only: at run time the host's copy is
 * used.
 */

/** What a viewport draws. */
export interface ViewportActor {
  /** Starts with the segmentation's id where it draws one. */
  representationUID?: string;
  actor: VtkActor;
}

/** A view that is shown; one of a stack of slices has no volumes, and some cannot jump. */
export interface HostViewport
  extends
    Pick<Types.IViewport, 'render'>,
    Partial<Pick<Types.IVolumeViewport, 'canvasToWorld' | 'element' | 'jumpToWorld'>>,
    Partial<Pick<Types.IVolumeViewport, 'getAllVolumeIds' | 'setProperties'>> {
  getActors?(): ViewportActor[];
  getRenderer?(): VtkRenderer | null | undefined;
  getCamera(): Pick<Types.ICamera, 'focalPoint'> & Required<Pick<Types.ICamera, 'viewPlaneNormal'>>;
}

/** A slice of a CT or of a labelmap, which always has voxels. */
export interface CornerstoneImage extends Pick<Types.IImage, 'imageId' | 'referencedImageId'> {
  preScale?: Partial<NonNullable<Types.IImage['preScale']>>;
  voxelManager: { getScalarData(): VoxelArray };
}

export type MetadataProvider = Parameters<typeof metaData.addProvider>[0];

type CachedVolume = Pick<Types.IImageVolume, 'volumeId'> &
  Partial<Pick<Types.IImageVolume, 'imageIds'>>;

type ImageCache = typeof cache;

export interface CornerstoneLibraries {
  cornerstone: {
    /** Some hosts do not let go of single images. */
    cache: Partial<Pick<ImageCache, 'removeImageLoadObject' | 'removeVolumeLoadObject'>> & {
      getImage(...image: Parameters<ImageCache['getImage']>): CornerstoneImage | undefined;
      getVolumes?(): (CachedVolume | undefined)[];
    };
    imageLoader: {
      loadAndCacheImage(
        imageId: string,
        options: Parameters<typeof imageLoader.loadAndCacheImage>[1] & Record<string, unknown>,
      ): Promise<CornerstoneImage>;
    };
    metaData: Pick<typeof metaData, 'addProvider' | 'removeProvider'> & {
      get(type: string, imageId: string): NaturalDataset | undefined;
    };
  };
  cornerstoneTools: {
    Enums: {
      SegmentationRepresentations: Record<
        keyof Pick<typeof Enums.SegmentationRepresentations, 'Labelmap'>,
        string
      >;
    };
    segmentation: {
      /** The service's own name for this changed in OHIF 3.13; this one is in all versions. */
      removeSegmentationRepresentations(
        viewportId: string,
        specifier: { segmentationId: string },
      ): void;
      triggerSegmentationEvents: Pick<
        typeof segmentation.triggerSegmentationEvents,
        'triggerSegmentationDataModified'
      >;
      activeSegmentation?: Pick<typeof segmentation.activeSegmentation, 'setActiveSegmentation'>;
      state?: Pick<typeof segmentation.state, 'removeColorLUT'> & {
        getSegmentations(): Pick<ToolTypes.Segmentation, 'segmentationId'>[];
        getSegmentationRepresentations(
          viewportId: string,
        ): (Pick<ToolTypes.SegmentationRepresentation, 'segmentationId'> &
          Partial<Pick<ToolTypes.SegmentationRepresentation, 'colorLUTIndex'>>)[];
      };
    };
  };
}
