/** All words of the section, in one place. */
export const cyclesTexts = {
  title: 'Cycles of the patient',
  hint: 'Doses that are stored for this patient in other studies, by PatientID.',
  find: 'Look for other cycles',
  findAgain: 'Look again',
  searching: 'Looking through the archive …',
  none: 'No dose of this patient is stored, and none is open.',
  tableTitle: 'Dose, dose per activity and BED of each cycle',
  cycle: 'Cycle',
  openStudy: 'this study',
  approved: 'approved',
  unapproved: 'unapproved',
  doseMap: 'from its dose map',
  sum: (gy: string, bedGy: string | undefined) =>
    `sum ${gy} Gy${bedGy === undefined ? '' : `, BED ${bedGy} Gy`}`,
  next: 'Next, predicted',
  nextGiven: (mbq: string) => `if ${mbq} MBq`,
  predictionHint:
    'Predicted: mean dose per activity of the cycles so far; ± is the standard uncertainty of the prediction (k = 1).',
  gauges: 'Sum of the cycles against local reference values',
  gaugesHint: 'Values of this site. They are no verdict on this patient.',
  notes: 'Left out',
  plot: 'Mean absorbed dose, sum after each cycle',
  plotAxis: 'cycle',
  right: 'Right',
  left: 'Left',
} as const;
