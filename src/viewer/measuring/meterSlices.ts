import type { MeterSlice } from '../../measure';
import type { HostContext } from '../host/hostTypes';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneyContours } from '../session/slices/contoursSlice';

/** Slices for the meter, with CT numbers where the viewer still holds them. */
export function meterSlices(
  context: HostContext,
  { ct, imageIds }: Pick<KidneyContours, 'ct' | 'imageIds'>,
  slices: readonly number[],
  labelsOf: (k: number) => Uint8Array | null,
): MeterSlice[] {
  const [nx, ny] = ct.volume.dimensions;
  return slices.map((k) => {
    const labels = labelsOf(k);
    return labels
      ? // A copy: the viewer's array may be a window of a large buffer, which would travel as a whole.
        { k, labels, hounsfield: hounsfieldSlice(context, imageIds[k])?.slice() }
      : { k, labels: new Uint8Array(nx * ny) };
  });
}
