import { combineSliceDoses, createDoseSampler, structureSliceDoses } from '../dose';
import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { ProbabilityBand } from '../contouring';
import type { ContourBand } from '../report';
import type { MeterSetup } from './meterSetup';

export type ProbabilityBands = Partial<Record<KidneySide, ProbabilityBand>>;

/**
 * Mean dose of each kidney in the contours where the network's probability is at least 0.3 and at
 * least 0.7, for the uncertainty that the contour brings.
 *
 * @param setup geometry of the CT, and what it was measured with
 * @returns a side only where both contours have a known dose
 * @throws DosimetryError of the dose sampler
 */
export function measureContourBands(
  bands: ProbabilityBands,
  {
    geometry: ct,
    doses,
    treatAsRegistered,
  }: Pick<MeterSetup, 'geometry' | 'doses' | 'treatAsRegistered'>,
): Partial<Record<KidneySide, ContourBand>> {
  if (doses.length === 0) {
    return {};
  }
  return Object.fromEntries(
    kidneySides.flatMap(({ side }) => {
      const band = bands[side];
      if (!band) {
        return [];
      }
      const { probability } = band;
      // The network's grid was laid over the CT, so it lies in the CT's frame of reference.
      const geometry = { ...band.geometry, frameOfReferenceUID: ct.frameOfReferenceUID };
      const sampler = createDoseSampler(geometry, doses, { treatAsRegistered });
      const [meanDoseAt03Gy, meanDoseAt07Gy] = [0.3, 0.7].map((least) => {
        const data = probability.map((value) => (value >= least * 255 ? 1 : 0));
        const slices = structureSliceDoses(sampler, { ...geometry, data }, 1);
        return combineSliceDoses(sampler, 1, slices).meanDoseGy;
      });
      return meanDoseAt03Gy === undefined || meanDoseAt07Gy === undefined
        ? []
        : [[side, { meanDoseAt03Gy, meanDoseAt07Gy }]];
    }),
  );
}
