// npm run bench -- recovery: how far a kidney's concentration is from the truth before and after
// the correction of the partial volume effect, by the camera's resolution, right and 1 mm wrong.
import { presets } from '../demo/phantom/presets';
import { markdownTable } from './markdownTable';
import { blurredSpect, trueConcentration, truePatient } from './recoveryParts/blurredPatient';
import { measureRecovery } from './recoveryParts/measureRecovery';

const widthsMm = [6, 8, 10, 12];

/** @param options quick: two patients, coarse CTs */
export async function benchRecovery({ quick }: { quick: boolean }): Promise<void> {
  const rows: string[][] = [];
  for (const preset of quick ? presets.slice(0, 2) : presets) {
    const patient = truePatient(preset, quick);
    const labels = preset.kidneys.map(({ side }) => (side === 'right' ? 1 : 2));
    for (const fwhmMm of widthsMm) {
      const activity = blurredSpect(patient, fwhmMm);
      const { kidneys } = patient;
      for (const label of labels) {
        const truth = trueConcentration(patient, label);
        for (const wrongMm of [0, -1, 1]) {
          const errors = measureRecovery({ activity, kidneys, labels }, label, truth, {
            fwhmMm: fwhmMm + wrongMm,
            voxelMm: activity.spacingMm,
          });
          rows.push([
            `${preset.patientId} ${label === 1 ? 'right' : 'left'}`,
            `${fwhmMm}${wrongMm === 0 ? '' : ` as ${fwhmMm + wrongMm}`}`,
            errors.recoveryCoefficient.toFixed(3),
            percent(errors.uncorrected),
            percent(errors.coefficientOnly),
            percent(errors.withBackground),
            percent(errors.transferMatrix),
          ]);
        }
      }
    }
  }
  process.stdout.write(
    markdownTable(
      [
        'kidney',
        'FWHM, mm',
        'RC',
        'uncorrected, %',
        'RC alone, %',
        'RC and background, %',
        'matrix, %',
      ],
      rows,
    ),
  );
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}
