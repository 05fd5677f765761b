import type { HostContext, ViewportActor } from '../host/hostTypes';

/**
 * Notes the colour, opacity and outline tables with which the viewports draw a segmentation. Their
 * textures stay with the viewer's render window after the segmentation is gone (cornerstone's slice
 * mapper never gives them up), three for each viewport and run, with the mapper that used them.
 *
 * @returns to be called when the segmentation is removed: releases them
 */
export function releaseActorTextures(
  { servicesManager }: HostContext,
  segmentationId: string,
): () => void {
  const { segmentationService, cornerstoneViewportService } = servicesManager.services;
  const drawn = segmentationService
    .getViewportIdsWithSegmentation(segmentationId)
    .flatMap((viewportId) => {
      const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
      const ofSegmentation = (viewport?.getActors?.() ?? []).filter(({ representationUID }) =>
        representationUID?.startsWith(`${segmentationId}-`),
      );
      const tables = ofSegmentation.flatMap(({ actor }) => tablesOf(actor));
      return viewport && tables.length > 0 ? [{ viewport, tables }] : [];
    });
  return () => {
    for (const { viewport, tables } of drawn) {
      for (const window of viewport.getRenderer?.()?.getVTKWindow?.()?.getViews() ?? []) {
        for (const table of tables) {
          // The last user's leave frees the texture.
          for (const user of [...(window.getGraphicsResourceForObject?.(table)?.users ?? [])]) {
            window.unregisterGraphicsResourceUser?.(table, user);
          }
        }
      }
    }
  };
}

function tablesOf(actor: ViewportActor['actor']): object[] {
  const property = actor.getProperty?.();
  return [
    property?.getRGBTransferFunction?.(0),
    property?.getScalarOpacity?.(0),
    property?.getPiecewiseFunction?.(0),
    // The plain getter gives a copy, which is no key.
    property?.getLabelOutlineThicknessByReference?.(),
    property?.getLabelOutlineOpacity?.(),
  ].filter((table): table is object => typeof table === 'object' && table !== null);
}
