/** The viewer's globals, as functions that run in its page see them. */
export interface ViewerPage {
  services: {
    segmentationService: {
      getSegmentations(): {
        segmentationId: string;
        label: string;
        representationData: { Labelmap?: { imageIds?: string[] } };
      }[];
      EVENTS: Record<string, string>;
      _broadcastEvent(event: string, detail: { segmentationId: string }): void;
    };
  };
  cornerstone: {
    cache: {
      getImage(id: string): {
        referencedImageId: string;
        voxelManager: { getScalarData(): Uint8Array };
      };
    };
    metaData: {
      get(
        type: string,
        id: string,
      ): {
        imagePositionPatient: number[];
        rowCosines: number[];
        columnCosines: number[];
        rowPixelSpacing: number;
        columnPixelSpacing: number;
        columns: number;
      };
    };
  };
  cornerstoneTools: {
    segmentation: {
      triggerSegmentationEvents: { triggerSegmentationDataModified(id: string): void };
    };
  };
}
