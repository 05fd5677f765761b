import { makePatient } from '../../demo/phantom';
import { findPreset } from '../../demo/phantom/findPreset';
import { makeSessions } from '../../demo/phantom/therapy/makeSessions';
import { planTherapy } from '../../demo/phantom/therapy/planTherapy';
import { computeSerialDose, cropToKidneys } from '../../src/serial';
import type { SerialTimePoint } from '../../src/serial';
import type { Labelmap, Volume } from '../../src/volume';
import type { PhantomDoseRequest } from './phantomDose';

/** Computes what phantomDose asks for, as JSON on standard output. */
function main(): void {
  const request = JSON.parse(process.argv[2]) as PhantomDoseRequest;
  const timePoints = timePointsOf(request);
  const summaries = request.runs.map(
    (run) =>
      computeSerialDose({
        cycle: 1,
        radionuclide: '177Lu',
        administration: { source: 'file' },
        timePoints,
        ...run,
      }).summary,
  );
  process.stdout.write(JSON.stringify(summaries));
}

function timePointsOf({ phantom, ...options }: PhantomDoseRequest): SerialTimePoint[] {
  if (phantom === 'one-study') {
    const { kidneys, spect } = makePatient(options);
    return spect.map(({ hours, volume }) => timePoint(hours, volume, kidneys));
  }
  const plan = planTherapy(findPreset(options));
  const points: SerialTimePoint[] = [];
  for (const { hours, spect, kidneys } of makeSessions(plan, 1, options)) {
    points.push(timePoint(hours, spect, kidneys));
  }
  return points;
}

function timePoint(
  hours: number,
  activity: Volume<Float32Array>,
  kidneys: Labelmap,
): SerialTimePoint {
  return {
    about: {
      id: `${hours} h`,
      hours,
      hoursSource: 'file',
      unit: 'Bq/ml',
      studyInstanceUID: '1.2',
      spectSeriesInstanceUIDs: [`1.2.${hours}`],
      isUsed: true,
    },
    activity,
    kidneys: cropToKidneys(kidneys),
    contour: 'given',
  };
}

main();
