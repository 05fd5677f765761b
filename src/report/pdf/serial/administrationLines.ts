import type { SerialDoseSummary } from '../../../serial';

/** What was given, when, and where that is from; an entered value with the file's beside it. */
export function administrationLines({
  radionuclide,
  radiopharmaceutical,
  administration,
}: SerialDoseSummary): string[] {
  const { administeredMBq, injectedMBq, residualMBq, administeredMBqOfFile } = administration;
  const { dateTime, dateTimeOfFile, source } = administration;
  const activity =
    administeredMBq === undefined
      ? 'administered activity not known'
      : `${administeredMBq.toFixed(0)} MBq`;
  const parts = [
    injectedMBq !== undefined &&
      residualMBq !== undefined &&
      `injected ${injectedMBq.toFixed(0)} MBq less residual ${residualMBq.toFixed(0)} MBq`,
    source === 'entered' ? 'entered' : 'as in the file',
    administeredMBqOfFile !== undefined && `the file says ${administeredMBqOfFile.toFixed(0)} MBq`,
  ].filter(Boolean);
  const basis = administeredMBq === undefined ? '' : ` (${parts.join('; ')})`;
  const when = dateTime
    ? `at ${moment(dateTime)}${dateTimeOfFile ? ` (the file says ${moment(dateTimeOfFile)})` : ''}`
    : 'at a time that is not known';
  return [`${radiopharmaceutical ?? radionuclide}, ${activity}${basis}, ${when}.`];
}

function moment(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
