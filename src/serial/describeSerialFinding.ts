import type { SerialFinding } from './serialDoseSummary';

export interface FindingAdvice {
  severity: 'info' | 'warning';
  /** What to do about it. */
  next: string;
}

const none = 'No action needed.';

/** Of the codes of this room; those of registration and sessions are warnings. */
const advice: Record<string, FindingAdvice> = {
  SERIAL_KIDNEY_MISSING: {
    severity: 'warning',
    next: 'Contour the kidney, or note that it is absent.',
  },
  SERIAL_IMAGE_PARTIAL: {
    severity: 'warning',
    next: 'State the share with the dose, or leave the time point out.',
  },
  SERIAL_CONTOUR_CARRIED: {
    severity: 'info',
    next: 'Check the registration of this time point.',
  },
  CONTOUR_MOVED_TO_ACTIVITY: {
    severity: 'info',
    next: 'Check the contour on the SPECT of this time point.',
  },
  SERIAL_NUDGED: { severity: 'info', next: none },
  SERIAL_NUCLIDE_NOTE: { severity: 'info', next: 'Keep it in mind with the dose.' },
  SERIAL_CONTOUR_VOLUMES_DIFFER: {
    severity: 'warning',
    next: 'Compare the contours of both time points and correct the wrong one.',
  },
  SERIAL_CURVE_NOTE: { severity: 'info', next: 'Keep it in mind with the half-life.' },
  SERIAL_SINGLE_TIME_POINT: {
    severity: 'warning',
    next: 'Measure at a second time, or carry the half-life of an earlier cycle.',
  },
  SERIAL_EXTRAPOLATED: {
    severity: 'warning',
    next: 'Plan a later scan in the next cycle.',
  },
  SERIAL_FIT_POOR: {
    severity: 'warning',
    next: 'Check times, contours and calibration of the points off the curve.',
  },
  SERIAL_MODELS_DIFFER: {
    severity: 'warning',
    next: 'Look at the time-activity plot and choose the model that fits the kidney.',
  },
  SERIAL_VOXELWISE_DIFFERS: {
    severity: 'info',
    next: 'Look at the registration; the curve of the whole kidney is the steadier one.',
  },
  SERIAL_STRUCTURE_LEFT_OUT: {
    severity: 'warning',
    next: 'Check its contour on the images, or leave it out.',
  },
  SERIAL_STRUCTURE_NOT_MEASURED: {
    severity: 'warning',
    next: 'Check the field of view of this time point.',
  },
  SERIAL_STRUCTURE_NOTE: { severity: 'info', next: 'Check that this is as it should be.' },
  SERIAL_STRUCTURE_IS_KIDNEY: { severity: 'info', next: none },
  SERIAL_MARROW_BY_IMAGE: { severity: 'info', next: 'Keep it in mind with the dose.' },
  SERIAL_MARROW_BY_BLOOD: { severity: 'info', next: 'Keep it in mind with the dose.' },
  SERIAL_FRAME_ASSUMED: {
    severity: 'warning',
    next: 'Check the overlay of SPECT and CT at both kidneys.',
  },
  SERIAL_TIME_ENTERED: { severity: 'info', next: 'Check which of the two is right.' },
  SERIAL_ADMINISTERED_UNKNOWN: {
    severity: 'info',
    next: 'Enter the administered activity.',
  },
  SERIAL_BODY_UNKNOWN: { severity: 'info', next: none },
  RECOVERY_LOW: {
    severity: 'warning',
    next: 'Check contour and resolution; use the recovered number with care.',
  },
  RECOVERY_CONTOUR_COARSE: {
    severity: 'warning',
    next: 'Use a contour on finer voxels, as of the CT.',
  },
  RECOVERY_BACKGROUND_UNKNOWN: {
    severity: 'warning',
    next: 'Check that the image shows the surroundings of the kidney.',
  },
  RECOVERY_BACKGROUND_UNEVEN: {
    severity: 'warning',
    next: 'Look for hot organs beside the kidney.',
  },
  SERIAL_PARTIAL_VOLUME: {
    severity: 'warning',
    next: 'Compare with doses that were read the same way only.',
  },
};

/** Decisions of registration and sessions that need no more than to be known. */
const decisions = new Set([
  'BEDS_JOINED',
  'COMMENT_HINT',
  'COUNTS_CALIBRATED',
  'CT_CHOSEN',
  'CT_SHARED',
  'ENTERED',
  'FRAME_SHARED',
  'REGISTRATION_WITHOUT_CONTOUR',
  'SEVERAL_CYCLES',
  'SEVERAL_RECONSTRUCTIONS',
  'TIME_BASIS',
]);

/** How serious a finding is, and what to do about it. */
export function describeSerialFinding({ code }: SerialFinding): FindingAdvice {
  return (
    advice[code] ?? {
      severity: decisions.has(code) ? 'info' : 'warning',
      next: 'Check it on the images of this time point.',
    }
  );
}
