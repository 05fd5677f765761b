import type { CtSeries } from '../../src/dicom';
import { kidneySides } from '../../src/labels';
import { coronalSvg } from '../../src/pictures/coronalSvg';
import { outlineLines } from '../../src/pictures/lines/outlineLines';
import { cropSizeMm } from '../../src/pictures/plane/cropSizeMm';
import { kidneyCrop } from '../../src/pictures/plane/kidneyCrop';
import { depthRange } from '../../src/pictures/projection/depthRange';
import { projectCt } from '../../src/pictures/projection/projectCt';
import { silhouettesOf } from '../../src/pictures/projection/silhouettesOf';
import { coronalGrey } from '../../src/pictures/tones/coronalGrey';
import type { Labelmap } from '../../src/volume/types';
import { encodePng } from '../encodePng';

/**
 * The CT from the front around both kidneys, with their outlines, as SVG.
 * @param labelmap on the grid of the CT
 * @returns undefined where there is no kidney
 */
export async function caseThumbnail(
  title: string,
  { volume }: CtSeries,
  labelmap: Labelmap,
): Promise<string | undefined> {
  const silhouettes = silhouettesOf(labelmap);
  const { plane } = silhouettes;
  const crop = kidneyCrop(plane, silhouettes.counts());
  if (!crop) {
    return undefined;
  }
  const size = volume.dimensions[0] * volume.dimensions[1];
  const depth = await depthRange(volume, plane, (k) =>
    labelmap.data.subarray(k * size, (k + 1) * size),
  );
  const slice = (k: number) => volume.data.subarray(k * size, (k + 1) * size);
  const image = await projectCt({ geometry: volume, plane, crop, slice, depth });
  const png = encodePng(coronalGrey(image, 0), image.columns, image.rows);
  const [widthMm, heightMm] = cropSizeMm(plane, crop);
  return coronalSvg({
    title,
    subtitle: "CT, mean over the kidneys' depth",
    imageUrl: `data:image/png;base64,${png.toString('base64')}`,
    widthMm,
    heightMm,
    outlines: kidneySides.map(({ displayName, color }, n) => ({
      name: displayName,
      color,
      isDashed: false,
      lines: outlineLines(plane, crop, silhouettes.counts()[n]),
    })),
  });
}
