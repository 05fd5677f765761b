import { DosimetryError } from '../../src/errors';
import { presets } from './presets';
import type { PatientPreset } from './types';

/**
 * The preset of a name, or the first.
 *
 * @throws DosimetryError INVALID_ARGUMENT for an unknown preset, or a seed that is no whole number
 */
export function findPreset({
  preset: name,
  seed,
}: {
  preset?: string;
  seed: number;
}): PatientPreset {
  const found = name === undefined ? presets[0] : presets.find((preset) => preset.name === name);
  if (!found || !Number.isInteger(seed) || seed < 0) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'This synthetic patient cannot be made.',
      why: `Preset "${name ?? ''}" with seed ${seed} is not known; a seed is a whole number from 0.`,
      next: `Choose one of: ${presets.map((preset) => preset.name).join(', ')}.`,
    });
  }
  return found;
}
