import {
  blurredSpect,
  trueConcentration,
  truePatient,
} from '../../bench/recoveryParts/blurredPatient';
import { measureRecovery } from '../../bench/recoveryParts/measureRecovery';
import { findPreset } from '../../demo/phantom/findPreset';

// Cortex and medulla differ by 1.6, and liver, spleen, bowel and vessels lie around.
describe('kidneys of the phantom', () => {
  const preset = findPreset({ preset: 'renal cyst', seed: 1 });
  const patient = truePatient(preset, true);
  const { kidneys } = patient;
  const labels = preset.kidneys.map(({ side }) => (side === 'right' ? 1 : 2));

  it.each([6, 8, 10, 12])('come within 3 %% of the truth at %i mm', (fwhmMm) => {
    const activity = blurredSpect(patient, fwhmMm);
    for (const label of labels) {
      const truth = trueConcentration(patient, label);
      const errorsAt = (wrongMm: number) =>
        measureRecovery({ activity, kidneys, labels }, label, truth, {
          fwhmMm: fwhmMm + wrongMm,
          voxelMm: activity.spacingMm,
        });
      const { uncorrected, withBackground, transferMatrix } = errorsAt(0);
      expect(uncorrected).toBeLessThan(-0.12);
      expect(Math.abs(withBackground)).toBeLessThan(0.03);
      expect(Math.abs(transferMatrix)).toBeLessThan(0.03);
      for (const wrongMm of [-1, 1]) {
        expect(Math.abs(errorsAt(wrongMm).withBackground)).toBeLessThan(0.05);
      }
    }
  });
});
