import type { SiteConfiguration } from '../../src/configuration';
import type { RtDose } from '../../src/dicom/rtdose';
import { kidneyDose } from '../../src/dose';
import { doseAtPoint } from '../../src/dose/doseAtPoint';
import { kidneySides } from '../../src/labels';
import { keySlice } from '../../src/pictures/keySlice';
import { sliceKeyImage } from '../../src/pictures/raster/sliceKeyImage';
import type { KeyImage } from '../../src/report';
import { indexToPatient } from '../../src/volume';
import type { Labelmap } from '../../src/volume';
import type { CtVolume } from '../../src/volume/types';

/** The slice that shows most of both kidneys, for the printed report. */
export function doseReportImages(
  ct: CtVolume,
  labelmap: Labelmap,
  { volume }: RtDose,
  { doseWash }: SiteConfiguration,
): KeyImage[] {
  const [nx, ny, nz] = ct.dimensions;
  const labels = (k: number) => labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
  const k = keySlice(labels, nz);
  if (k === undefined) {
    return [];
  }
  const raster = sliceKeyImage(
    {
      geometry: ct,
      k,
      labels: labels(k),
      hounsfield: ct.data.subarray(nx * ny * k, nx * ny * (k + 1)),
      doseAt: doseAtPoint([volume]),
    },
    {
      ...doseWash,
      maximumGy: doseWash.maximumGy === 'auto' ? largestDose(labelmap, volume) : doseWash.maximumGy,
    },
  );
  const z = indexToPatient(ct, [(nx - 1) / 2, (ny - 1) / 2, k])[2];
  return raster ? [{ title: `CT and dose, slice at z ${z.toFixed(0)} mm`, raster }] : [];
}

/** In the kidneys, Gy; 1 where they have none. */
function largestDose(labelmap: Labelmap, volume: RtDose['volume']): number {
  const largest = kidneySides.map(
    ({ label }) => kidneyDose(labelmap, label, volume).maxDoseGy ?? 0,
  );
  return Math.max(...largest) || 1;
}
