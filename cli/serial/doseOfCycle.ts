import type { CameraSettings } from '../../src/configuration';
import { ownKernel } from '../../src/dose';
import type { DensityModel } from '../../src/dose/densityModel';
import { computeSerialDose } from '../../src/serial';
import type { SerialDose, SerialDoseInput, SerialEnergy, SerialTimePoint } from '../../src/serial';
import { fwhmOfSession, radionuclideOfCycle } from '../../src/sessions';
import type { TherapyCycle } from '../../src/sessions';
import { therapyAdministration } from '../../src/sessions/therapyAdministration';
import { timePointSummary } from '../../src/sessions/timePointSummary';
import { withSessionFindings } from '../../src/sessions/withSessionFindings';
import { measureStructures } from '../../src/uncertainty';
import { densityOfReference } from './densityOfReference';
import { readSessionActivity } from './readSessionActivity';
import type { TherapyFiles } from './readTherapy';
import type { SessionStructures } from './readStructures';
import type { SessionContours } from './sessionContours';
import { withKnownHours } from './withKnownHours';

/** What the command line chooses for all cycles. */
export interface CycleChoices extends Pick<
  SerialDoseInput,
  | 'models'
  | 'structureModel'
  | 'voxelMethod'
  | 'knownHalfLives'
  | 'structureHalfLives'
  | 'recoveryTable'
> {
  /** Default: local deposition; voxel-kernel is the program's own of the nuclide. */
  energy?: SerialEnergy['type'];
  /** Density from the CT of the reference by this model; without it 1.05 g/ml. */
  densityModel?: DensityModel;
  /** For images in counts, and for their resolution. */
  cameras?: readonly CameraSettings[];
  /** Resolution of all images, mm; before that of the cameras. */
  fwhmMm?: number;
  /** By `SpectSession.id`. */
  structures?: ReadonlyMap<string, SessionStructures>;
  /** Standard uncertainty of the resolution, mm. */
  fwhmUncertaintyMm: number;
}

/**
 * The dose of one therapy cycle from its sessions in files.
 * @param contours by SeriesInstanceUID of the CT
 * @throws DosimetryError as the reader of activities and computeSerialDose
 */
export async function doseOfCycle(
  cycle: TherapyCycle,
  therapy: TherapyFiles,
  contours: ReadonlyMap<string, SessionContours>,
  {
    cameras,
    fwhmMm,
    densityModel,
    energy,
    structures,
    fwhmUncertaintyMm,
    ...choices
  }: CycleChoices,
): Promise<SerialDose> {
  const radionuclide = radionuclideOfCycle(cycle);
  const timePoints: SerialTimePoint[] = [];
  const notes: Record<string, readonly string[]> = {};
  for (const session of cycle.sessions.filter(({ isUsed }) => isUsed)) {
    const read = await readSessionActivity(session, cycle, therapy, cameras);
    const others = structures?.get(session.id)?.structures;
    const drawn = session.ct && contours.get(session.ct.seriesInstanceUID);
    notes[session.id] = read.notes;
    const resolutionMm = fwhmMm ?? fwhmOfSession(session, cameras ?? []);
    timePoints.push({
      about: timePointSummary(withKnownHours(session), read.calibration),
      activity: read.volume,
      ...(drawn?.kidneys && { kidneys: drawn.kidneys }),
      contour: drawn?.contour ?? 'own-ct',
      ...(others && { structures: others }),
      ...(resolutionMm !== undefined && { fwhmMm: resolutionMm }),
    });
  }
  const { administration } = cycle;
  const density =
    densityModel && (await densityOfReference(timePoints, cycle, therapy, densityModel));
  const result = computeSerialDose({
    ...choices,
    energy:
      energy === 'voxel-kernel'
        ? { type: energy, kernel: ownKernel(radionuclide) }
        : { type: 'local-deposition' },
    density,
    cycle: cycle.number,
    radionuclide,
    radiopharmaceutical: administration.radiopharmaceutical?.value,
    administration: therapyAdministration(administration),
    timePoints,
  });
  const measured = measureStructures(result, {
    fwhmUncertaintyMm,
    table: choices.recoveryTable,
  });
  const told = withSessionFindings(measured, cycle, notes);
  const ofFiles = cycle.sessions.flatMap(({ id }) => structures?.get(id)?.findings ?? []);
  return { ...result, summary: { ...told, findings: [...told.findings, ...ofFiles] } };
}
