// npm run bench -- recovery: how far a kidney's concentration is from the truth before and after
// the correction of the partial volume effect, by the camera's resolution, right and 1 mm wrong.
import { presets } from '../demo/phantom/presets';
import { recoveryCoefficient } from '../src/recovery';
import type { Labelmap } from '../src/volume';
import { markdownTable } from './markdownTable';
import { blurredSpect, trueConcentration, truePatient } from './recoveryParts/blurredPatient';
import { measureRecovery } from './recoveryParts/measureRecovery';

const widthsMm = [6, 8, 10, 12];

/** @param options quick: two patients, coarse CTs */
export async function benchRecovery({ quick }: { quick: boolean }): Promise<void> {
  const rows: string[][] = [];
  let slowestMs = 0;
  for (const preset of quick ? presets.slice(0, 2) : presets) {
    const patient = truePatient(preset, quick);
    const labels = preset.kidneys.map(({ side }) => (side === 'right' ? 1 : 2));
    for (const fwhmMm of widthsMm) {
      const activity = blurredSpect(patient, fwhmMm);
      const { kidneys } = patient;
      for (const label of labels) {
        const truth = trueConcentration(patient, label);
        slowestMs = Math.max(slowestMs, coefficientMs(kidneys, label));
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
  process.stdout.write(`\nOne recovery coefficient: at most ${slowestMs.toFixed(0)} ms\n`);
}

/** Processor time of one kidney's coefficient at 6 mm, ms; the shape is cut out anew each time. */
function coefficientMs(kidneys: Labelmap, label: number): number {
  const start = process.cpuUsage();
  recoveryCoefficient(kidneys, label, { fwhmMm: 6 });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function percent(value: number): string {
  return (100 * value).toFixed(1);
}
