import type { ModelIdentity } from '../network';
import { doseDifferencePercent } from '../comparison';
import type { CaseEvaluation, KidneyEvaluation } from './evaluationCase';
import { pairedTTest } from './pairedTTest';
import { summariseKidneys } from './summariseKidneys';
import type { MetricSummary } from './summariseKidneys';
import type { ThresholdRow } from './thresholdSweep';

export interface EvaluationReport {
  model: ModelIdentity;
  /** How the contours were drawn, by the pipeline. */
  contourConvention: string;
  engine: string;
  cases: readonly CaseEvaluation[];
  /** Rows of all cases together. */
  sweep: readonly ThresholdRow[];
}

const none = '-';

/** The whole evaluation as Markdown: per patient, summary, tests, threshold sweep, findings. */
export function evaluationMarkdown(report: EvaluationReport): string {
  const { model, cases } = report;
  const kidneys = cases.flatMap((entry) => entry.kidneys);
  return [
    '# Evaluation',
    '',
    `Model ${model.name} ${model.version} (${model.stage}), ${report.engine}. Convention: ${report.contourConvention}. Patients: ${cases.length}.`,
    '',
    '## Per kidney',
    '',
    ...table(
      [
        'Patient',
        'Side',
        'Dice',
        'Mean distance, mm',
        'Hausdorff 95 %, mm',
        'Automatic, ml',
        'Manual, ml',
        'Volume ratio',
        'Automatic, Gy',
        'Manual, Gy',
        'Dose difference, %',
      ],
      kidneys.map((k) => [
        k.patient,
        k.side,
        fixed(k.dice, 3),
        fixed(k.meanDistanceMm, 2),
        fixed(k.hausdorff95Mm, 1),
        fixed(k.automaticMl, 1),
        fixed(k.referenceMl, 1),
        fixed(k.volumeRatio, 3),
        fixed(k.automaticDoseGy, 3),
        fixed(k.referenceDoseGy, 3),
        fixed(doseDifferencePercent(k), 2),
      ]),
    ),
    '## Summary',
    '',
    'Mean, then the worst kidney in brackets; kidneys that the manual contours do not have are left out.',
    '',
    ...table(
      [
        'Side',
        'N',
        'Missed',
        'Invented',
        'Dice',
        'Mean distance, mm',
        'Hausdorff 95 %, mm',
        'Volume ratio',
        'Absolute dose difference, %',
      ],
      summariseKidneys(kidneys).map((s) => [
        s.side,
        String(s.n),
        String(s.missed),
        String(s.invented),
        metric(s.dice, 3),
        metric(s.meanDistanceMm, 2),
        metric(s.hausdorff95Mm, 1),
        metric(s.volumeRatio, 3),
        metric(s.doseDifferencePercent, 2),
      ]),
    ),
    '## Paired t-tests, automatic against manual',
    '',
    ...table(
      ['Quantity', 'Side', 'N', 'Mean difference', 'SD', 't', 'df', 'p (two-sided)'],
      [
        ...tests(kidneys, 'Volume, ml', (k) =>
          k.referenceMl > 0 ? [k.automaticMl, k.referenceMl] : undefined,
        ),
        ...tests(kidneys, 'Mean dose, Gy', (k) =>
          k.automaticDoseGy === undefined || k.referenceDoseGy === undefined
            ? undefined
            : [k.automaticDoseGy, k.referenceDoseGy],
        ),
      ],
    ),
    '## Decision threshold',
    '',
    'Mean over all kidneys of what the contours would be at other thresholds.',
    '',
    ...table(['Threshold', 'N', 'Dice', 'Volume ratio'], sweepRows(report.sweep)),
    '## Findings',
    '',
    ...cases.flatMap(({ patient, seconds, findings }) => [
      `**${patient}** (${seconds.toFixed(1)} s)`,
      '',
      ...(findings.length === 0 ? ['- none'] : []),
      ...findings.map(({ code, severity, what }) => `- ${severity} ${code}: ${what}`),
      '',
    ]),
  ].join('\n');
}

type Pick = (kidney: KidneyEvaluation) => [number, number] | undefined;

function tests(kidneys: readonly KidneyEvaluation[], quantity: string, pick: Pick): string[][] {
  return (['right', 'left', 'both'] as const).map((side) => {
    const pairs = kidneys.flatMap((kidney) => {
      const pair = side === 'both' || kidney.side === side ? pick(kidney) : undefined;
      return pair ? [pair] : [];
    });
    const test = pairedTTest(
      pairs.map(([first]) => first),
      pairs.map(([, second]) => second),
    );
    return [
      quantity,
      side,
      String(pairs.length),
      fixed(test?.meanDifference, 3),
      fixed(test?.sdDifference, 3),
      fixed(test?.t, 3),
      test ? String(test.degreesOfFreedom) : none,
      test ? test.p.toPrecision(3) : none,
    ];
  });
}

function sweepRows(sweep: readonly ThresholdRow[]): string[][] {
  const thresholds = [...new Set(sweep.map(({ threshold }) => threshold))].sort((a, b) => a - b);
  return thresholds.map((threshold) => {
    const rows = sweep.filter((row) => row.threshold === threshold);
    const mean = (pick: (row: ThresholdRow) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
    return [
      threshold.toFixed(2),
      String(rows.length),
      fixed(
        mean((row) => row.dice),
        3,
      ),
      fixed(
        mean((row) => row.volumeRatio),
        3,
      ),
    ];
  });
}

function fixed(value: number | undefined, digits: number): string {
  return value === undefined ? none : value.toFixed(digits);
}

function metric(summary: MetricSummary | undefined, digits: number): string {
  return summary ? `${summary.mean.toFixed(digits)} (${summary.worst.toFixed(digits)})` : none;
}

function table(header: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line), ''];
}
