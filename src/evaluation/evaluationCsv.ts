import { doseDifferencePercent } from '../comparison';
import { csvField } from '../numbers';
import type { CaseEvaluation } from './evaluationCase';

const columns = [
  'patient',
  'side',
  'dice',
  'mean_distance_mm',
  'hausdorff95_mm',
  'hausdorff_mm',
  'automatic_ml',
  'reference_ml',
  'volume_ratio',
  'automatic_dose_gy',
  'reference_dose_gy',
  'dose_difference_percent',
  'findings',
];

/**
 * One row per kidney (RFC 4180), numbers with six digits; a missing number is an empty field. The
 * findings of a row, by code, are those of its side and those without a side.
 */
export function evaluationCsv(cases: readonly CaseEvaluation[]): string {
  const rows = cases.flatMap(({ kidneys, findings }) =>
    kidneys.map((kidney) => {
      const codes = findings
        .filter(({ side }) => side === undefined || side === kidney.side)
        .map(({ code }) => code);
      return [
        kidney.patient,
        kidney.side,
        ...[
          kidney.dice,
          kidney.meanDistanceMm,
          kidney.hausdorff95Mm,
          kidney.hausdorffMm,
          kidney.automaticMl,
          kidney.referenceMl,
          kidney.volumeRatio,
          kidney.automaticDoseGy,
          kidney.referenceDoseGy,
          doseDifferencePercent(kidney),
        ],
        [...new Set(codes)].join(' '),
      ];
    }),
  );
  return [columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
