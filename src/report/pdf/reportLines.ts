import { isoDay } from '../../dates';
import { describeUncertainty } from '../../quantities/describeUncertainty';
import type { CycleKidney } from '../../therapy';
import { pdfText } from './pdfText';
import type { CycleDescription, KidneyDoseReport } from '../kidneyDoseReport';

const registrations: Record<CycleDescription['registration'], string> = {
  'same-frame-of-reference': 'same frame of reference as the CT',
  'spatial-registration': 'placed by a Spatial Registration object',
  'treated-as-registered': "taken as registered at the user's word",
};
const meanings: Record<CycleDescription['doseMeaning'], string> = {
  rtdose: 'RT Dose in Gy',
  'real-world-value-mapping': 'real world values in Gy',
  'user-word': "taken as Gy at the user's word",
  'computed-from-activity': 'computed from one activity image',
};

/** Patient, study and CT, three lines; a fourth where the page cannot show the name as it is. */
export function headLines({ provenance, createdAt }: KidneyDoseReport): string[] {
  const { patient, study, ct } = provenance;
  // The first of the alphabetic, ideographic and phonetic forms that is there (PS3.5 6.2.1.1).
  const name = patient.patientName?.split('=').find((form) => form.trim() !== '');
  return [
    [
      `Patient ${name?.replace(/\^+/g, ' ').trim() || '(no name)'}`,
      `ID ${patient.patientID || '(none)'}`,
      patient.patientBirthDate && `born ${isoDay(patient.patientBirthDate)}`,
      patient.patientSex && `sex ${patient.patientSex}`,
    ],
    [
      `Study ${study.studyDate ? isoDay(study.studyDate) : '(no date)'}`,
      study.studyDescription,
      `CT series ${ct.seriesNumber ?? ''} ${ct.seriesDescription ?? ''}`.trim(),
      `${ct.dimensions.join(' x ')} voxels of ${ct.spacingMm.map((mm) => mm.toFixed(2)).join(' x ')} mm`,
    ],
    [`Report of ${createdAt.slice(0, 16).replace('T', ' ')} UTC`],
    ...(isSpelled(name)
      ? [
          [
            'The name is written in letters that this page has; as recorded it stands in the JSON report',
          ],
        ]
      : []),
  ].map((parts) => parts.filter(Boolean).join(', '));
}

/** One line for each dose map: where from, why it is dose, why it lies right, what was given. */
export function cycleLines({ cycles, kidneys, settings }: KidneyDoseReport): string[] {
  if (cycles.length === 0) {
    return ['None: volumes and masses only.'];
  }
  const lines = cycles.map(
    ({ name, seriesDescription, modality, registration, administration, ...cycle }) => {
      const { activityMBq, dateTime, radionuclide } = administration;
      const given = activityMBq
        ? `${radionuclide?.value ?? ''} ${activityMBq.value.toFixed(0)} MBq (${activityMBq.source})`.trim()
        : 'administered activity not known';
      const when = dateTime
        ? ` on ${dateTime.value.slice(0, 16).replace('T', ' ')} (${dateTime.source})`
        : '';
      return `${name}: ${modality} ${seriesDescription ?? ''}; ${meaningOf(cycle)}; ${registrations[registration]}; ${given}${when}.`;
    },
  );
  const { alphaBetaGy, repairHalfLifeHours } = settings.radiobiology;
  const kinetics = kidneys.flatMap(({ displayName, cycles: own }) =>
    own.flatMap(({ cycleIndex, kinetics: used }) => {
      if (!used) {
        return [];
      }
      const { effectiveHalfLifeHours: hours, method, source } = used;
      const course = hours ? `T_eff ${hours.toFixed(1)} h` : method;
      return [`${displayName}, ${cycles[cycleIndex].name}: ${course} (${source})`];
    }),
  );
  if (kinetics.length > 0) {
    lines.push(
      `BED: alpha/beta ${alphaBetaGy} Gy, T_rep ${repairHalfLifeHours} h. ${kinetics.join('; ')}.`,
    );
  }
  return lines;
}

/** One line for each cycle of a therapy, and the sum; none where there are no several. */
export function therapyLines({ therapy, kidneys }: KidneyDoseReport): string[] {
  if (!therapy) {
    return [];
  }
  const ofKidneys = (own: readonly CycleKidney[], more: (kidney: CycleKidney) => string) =>
    own
      .map((kidney) => {
        const { displayName } = kidneys.find(({ side }) => side === kidney.side)!;
        return `${displayName} ${kidney.meanDoseGy.toFixed(2)} Gy, BED ${kidney.biologicallyEffectiveDoseGy.toFixed(2)} Gy${more(kidney)}`;
      })
      .join('; ');
  return [
    ...therapy.cycles.map(({ cycle, dateTime, administeredMBq, isOnThisCt, kidneys: own }) => {
      const given = [
        dateTime?.slice(0, 10),
        administeredMBq !== undefined && `${administeredMBq.toFixed(0)} MBq`,
        !isOnThisCt && 'on a CT of its own',
      ].filter(Boolean);
      const halfLife = ({ side }: CycleKidney) =>
        `, T_eff ${own.find((one) => one.side === side)!.effectiveHalfLifeHours.toFixed(1)} h`;
      return `Cycle ${cycle}${given.length > 0 ? ` (${given.join(', ')})` : ''}: ${ofKidneys(own, halfLife)}.`;
    }),
    `Sum of ${therapy.cycles.length} cycles: ${ofKidneys(therapy.total, () => '')}.`,
  ];
}

function meaningOf({
  doseMeaning,
  serial,
}: Pick<CycleDescription, 'doseMeaning' | 'serial'>): string {
  if (!serial) {
    return meanings[doseMeaning];
  }
  const count = serial.timePoints.filter(({ isUsed }) => isUsed).length;
  const images = `${count} serial image${count === 1 ? '' : 's'}`;
  return doseMeaning === 'computed-from-activity'
    ? `computed from ${images}`
    : `${meanings[doseMeaning]}, made from ${images}`;
}

/** What made the numbers and who looked at them. */
export function provenanceLines({ provenance, kidneys }: KidneyDoseReport): string[] {
  const { contours, software } = provenance;
  const { model, review } = contours;
  const verdict =
    review.status === 'UNAPPROVED'
      ? 'UNAPPROVED: nobody has approved these contours'
      : `${review.status} by ${review.reviewerName ?? '(no name)'}${review.reviewedAt ? `, ${review.reviewedAt.slice(0, 16).replace('T', ' ')}` : ''}`;
  // The parts of both doses differ in recovery and contour alone; the JSON has both.
  const uncertainties = kidneys.flatMap(({ displayName, uncertainty, uncertaintyRecovered }) => {
    const shown = uncertaintyRecovered ?? uncertainty;
    const name = uncertaintyRecovered ? `${displayName}, recovered` : displayName;
    return shown ? [`${name}: ${describeUncertainty(shown)}`] : [];
  });
  return [
    `Contours ${contours.status}, ${contours.convention}. ${[...(contours.statements ?? []), `${verdict}.`].join(' ')}`,
    ...(model
      ? [
          `Network ${model.name} ${model.version}${model.stage === 'interim' ? ', interim weights, not for clinical use' : ''}; weights SHA-256 ${[model.sha256, model.refineSha256].filter(Boolean).join(' and ')}; ${contours.engine ?? 'engine not stated'}.`,
        ]
      : []),
    ...(uncertainties.length > 0
      ? [`Uncertainty of the mean dose. ${uncertainties.join('. ')}.`]
      : []),
    `${software.name} ${software.version}. Local values are shown for comparison and are no verdict. Formulae and sources stand in the JSON report.`,
  ];
}

/** The page's fonts have other letters for the name. */
function isSpelled(name = ''): boolean {
  return pdfText(name) !== name.normalize('NFC');
}
