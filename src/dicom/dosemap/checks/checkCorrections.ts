import { DosimetryError } from '../../../errors';
import { nuclideOf } from '../../../nuclides';
import type { NuclideName } from '../../../nuclides';
import { getNumber } from '../../attributes/getNumber';
import { getString } from '../../attributes/getString';
import { getStrings } from '../../attributes/getStrings';
import type { NaturalDataset } from '../../types';
import { decayCorrectionTime } from './decayCorrectionTime';

export interface CheckCorrectionsOptions {
  /** The user has explicitly asked for a dose from images without attenuation correction. */
  acceptUncorrected?: boolean;
  /** For what a decay factor means; without it only that there is one is said. */
  radionuclide?: NuclideName;
}

const none = /^(none|no|off|nac|n\/?a|uncorrected|not corrected)\b/i;

/** As series without attenuation correction are named: "SPECT NAC", "non-AC", "uncorrected". */
const saysUncorrected = /(^|[^a-z])(nac|no[ -]?ac|non[ -]?ac|uncorrected|unkorrigiert)([^a-z]|$)/i;

/**
 * Compares the corrections stated by NM or PT images with those that a dose needs. Without
 * attenuation correction the activity of the kidneys is several times too low, so such images are
 * refused unless the user has explicitly accepted them. Without scatter correction it is 10 to 30 %
 * too high, which is reported. Reads CorrectedImage (0028,0051), AttenuationCorrectionMethod
 * (0054,1101), ScatterCorrectionMethod (0054,1105), DecayCorrection (0054,1102), DecayFactor
 * (0054,1321).
 * @throws ACTIVITY_INVALID without attenuation correction
 */
export function checkCorrections(
  datasets: readonly NaturalDataset[],
  { acceptUncorrected = false, radionuclide }: CheckCorrectionsOptions = {},
): string[] {
  const notes = new Set<string>();
  for (const dataset of datasets) {
    const corrected = getStrings(dataset, 'CorrectedImage')
      .map((text) => text.toUpperCase())
      .filter(Boolean);
    const attenuation = stateOf(
      'ATTN',
      corrected,
      getString(dataset, 'AttenuationCorrectionMethod'),
    );
    if (attenuation.isUncorrected) {
      const why = `CorrectedImage is ${corrected.join(', ') || 'empty'}, AttenuationCorrectionMethod is ${getString(dataset, 'AttenuationCorrectionMethod') ?? 'missing'}.`;
      if (!acceptUncorrected) {
        throw new DosimetryError('ACTIVITY_INVALID', {
          what: 'The images are not corrected for attenuation: their activity reads several times too low, and so would the dose.',
          why,
          next: 'Choose the attenuation-corrected reconstruction. If the header is wrong, say so (--accept-uncorrected, or in the form of the panel).',
        });
      }
      notes.add(
        `By their header the images are not corrected for attenuation, and were taken at the user's word; without it the dose is several times too low. ${why}`,
      );
    } else if (attenuation.isSilent) {
      notes.add(
        'The images do not say whether they are corrected for attenuation; without it the dose is several times too low.',
      );
    } else if (attenuation.isContradictory) {
      notes.add(
        `CorrectedImage (${corrected.join(', ')}) and AttenuationCorrectionMethod (${getString(dataset, 'AttenuationCorrectionMethod')}) contradict each other about attenuation.`,
      );
    }
    const description = getString(dataset, 'SeriesDescription') ?? '';
    if (!attenuation.isUncorrected && saysUncorrected.test(description)) {
      notes.add(
        `The series is named "${description}", as images without attenuation correction are; without it the dose is several times too low.`,
      );
    }
    const scatter = stateOf('SCAT', corrected, getString(dataset, 'ScatterCorrectionMethod'));
    if (scatter.isUncorrected) {
      notes.add(
        `The images are not corrected for scatter (CorrectedImage ${corrected.join(', ') || 'empty'}); the dose may read 10 to 30 % too high.`,
      );
    } else if (scatter.isContradictory) {
      notes.add(
        `CorrectedImage (${corrected.join(', ')}) and ScatterCorrectionMethod (${getString(dataset, 'ScatterCorrectionMethod')}) contradict each other about scatter.`,
      );
    }
    ofDecay(dataset, corrected, radionuclide).forEach((note) => notes.add(note));
    decayCorrectionTime(dataset, radionuclide).forEach((note) => notes.add(note));
  }
  return [...notes];
}

function stateOf(term: string, corrected: string[], method: string | undefined) {
  const hasMethod = method !== undefined && !none.test(method);
  const deniesMethod = method !== undefined && none.test(method);
  const isListed = corrected.includes(term);
  const isUncorrected = !isListed && !hasMethod && (corrected.length > 0 || deniesMethod);
  return {
    isUncorrected,
    isSilent: corrected.length === 0 && method === undefined,
    isContradictory: (isListed && deniesMethod) || (!isListed && corrected.length > 0 && hasMethod),
  };
}

function ofDecay(
  dataset: NaturalDataset,
  corrected: string[],
  radionuclide: NuclideName | undefined,
): string[] {
  const decay = getString(dataset, 'DecayCorrection')?.toUpperCase();
  const factor = getNumber(dataset, 'DecayFactor');
  const notes: string[] = [];
  if (decay !== undefined && !['NONE', 'START', 'ADMIN'].includes(decay)) {
    notes.push(
      `DecayCorrection reads "${decay}", which the standard does not know; the values were taken as of the time of the scan.`,
    );
  }
  if (
    decay === undefined &&
    corrected.includes('DECY') &&
    getString(dataset, 'Modality') === 'PT'
  ) {
    notes.push(
      'The images are decay-corrected (CorrectedImage DECY) but do not say to which time; the values were taken as of the time of the scan.',
    );
  }
  if (decay === 'NONE' && corrected.includes('DECY')) {
    notes.push(
      'CorrectedImage says DECY and DecayCorrection NONE; the values were taken as of the time of the scan.',
    );
  }
  if (decay === 'ADMIN' && corrected.length > 0 && !corrected.includes('DECY')) {
    notes.push(
      'DecayCorrection says ADMIN and CorrectedImage does not list DECY; the values were taken as decay-corrected to the administration.',
    );
  }
  if (decay !== 'ADMIN' && factor !== undefined && factor > 1.05) {
    const hours = radionuclide && nuclideOf(radionuclide).halfLifeHours * Math.log2(factor);
    const fits =
      hours === undefined
        ? 'shows a decay correction'
        : `fits a correction over ${hours.toFixed(0)} h`;
    notes.push(
      `DecayFactor ${factor} ${fits}; if the values are of the administration, and not of the scan as DecayCorrection (${decay ?? 'missing'}) says, the dose is ${((factor - 1) * 100).toFixed(0)} % too high.`,
    );
  }
  return notes;
}
