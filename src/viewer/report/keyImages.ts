import { doseAtPoint } from '../../dose/doseAtPoint';
import { keySlice } from '../../pictures/keySlice';
import { coronalRaster } from '../../pictures/raster/coronalRaster';
import { sliceKeyImage } from '../../pictures/raster/sliceKeyImage';
import type { KeyImage } from '../../report';
import { indexToPatient } from '../../volume';
import type { HostContext } from '../host/hostTypes';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneySession } from '../session/kidneySession';

/**
 * Pictures of the printed report: the slice that shows most of both kidneys, and the view from the
 * front.
 */
export function keyImages(context: HostContext, { store }: KidneySession): KeyImage[] {
  const { contours, doseMaps, coronal, wash } = store.get();
  const images: KeyImage[] = [];
  const k = contours && keySlice(contours.measurement.labels, contours.ct.volume.dimensions[2]);
  if (contours && k !== undefined) {
    const { volume: geometry } = contours.ct;
    const raster = sliceKeyImage(
      {
        geometry,
        k,
        labels: contours.measurement.labels(k)!,
        hounsfield: hounsfieldSlice(context, contours.imageIds[k]),
        ...(doseMaps.length > 0 && {
          doseAt: doseAtPoint(doseMaps.map(({ volume }) => volume)),
        }),
      },
      wash,
    );
    const middle = geometry.dimensions.map((n) => (n - 1) / 2);
    const z = indexToPatient(geometry, [middle[0], middle[1], k])[2];
    if (raster) {
      const isDose = doseMaps.length > 0;
      images.push({
        title: `${isDose ? 'CT and dose' : 'CT'}, slice at z ${z.toFixed(0)} mm`,
        raster,
      });
    }
  }
  if (coronal) {
    images.push({
      title: coronal.image.kind === 'dose' ? 'Largest dose from the front' : 'CT from the front',
      raster: coronalRaster(coronal, wash.maximumGy),
    });
  }
  return images;
}
