import { DosimetryError } from '../../errors';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { doseSummation } from './doseSummation';

const order = { whole: 0, unknown: 1, part: 2 };

/**
 * Chooses the dose map to use among several: maps of a whole plan or radionuclide treatment come
 * first, maps of a beam or fraction last.
 * @returns undefined for an empty list
 * @throws SEVERAL_DOSES where two are equally suitable, naming them
 */
export function chooseRtDose<T extends { path: string; dataset: NaturalDataset }>(
  doses: readonly T[],
): T | undefined {
  const ranked = doses.map((dose) => ({ dose, rank: order[doseSummation(dose.dataset).extent] }));
  ranked.sort((a, b) => a.rank - b.rank);
  const best = ranked.filter(({ rank }) => rank === ranked[0].rank);
  if (best.length > 1) {
    throw new DosimetryError('SEVERAL_DOSES', {
      what: `There are ${best.length} dose maps, and nothing says which one is meant.`,
      why: `${best.map(({ dose }) => describe(dose)).join('; ')}.`,
      next: 'Leave only the one that is meant, or name its file with --dose.',
    });
  }
  return ranked[0]?.dose;
}

function describe({ path, dataset }: { path: string; dataset: NaturalDataset }): string {
  const told = [
    getString(dataset, 'SeriesDescription'),
    getString(dataset, 'DoseSummationType'),
    getString(dataset, 'DoseType'),
    getString(dataset, 'DoseComment'),
  ].filter(Boolean);
  return `${path} (${told.join(', ') || 'says nothing of itself'})`;
}
