import { makePatient } from '../../demo/phantom';
import { findPreset } from '../../demo/phantom/findPreset';
import { makeSessions } from '../../demo/phantom/therapy/makeSessions';
import { planTherapy } from '../../demo/phantom/therapy/planTherapy';
import { computeSerialDose, cropToKidneys } from '../../src/serial';
import type { SerialTimePoint } from '../../src/serial';
import type { Labelmap, Volume } from '../../src/volume';
import type { PhantomDoseRequest } from './phantomDose';
import { spectOfNoise } from './spectOfNoise';

/** Computes what phantomDose asks for, as JSON on standard output. */
function main(): void {
  const request = JSON.parse(process.argv[2]) as PhantomDoseRequest;
  const summaries = timePointsOf(request).flatMap((timePoints) =>
    request.runs.map(
      (run) =>
        computeSerialDose({
          cycle: 1,
          radionuclide: '177Lu',
          administration: { source: 'file' },
          timePoints,
          ...run,
        }).summary,
    ),
  );
  process.stdout.write(JSON.stringify(summaries));
}

/** The time points of one study, or those of a therapy with each of its noises. */
function timePointsOf({ phantom, voxelNoises = [], ...options }: PhantomDoseRequest) {
  if (phantom === 'one-study') {
    const { kidneys, spect } = makePatient(options);
    return [spect.map(({ hours, volume }) => timePoint(hours, volume, kidneys))];
  }
  const plan = planTherapy(findPreset(options));
  const ofNoise: SerialTimePoint[][] = voxelNoises.map(() => []);
  for (const session of makeSessions(plan, 1, options)) {
    voxelNoises.forEach((voxelNoise, n) => {
      const spect = spectOfNoise(plan, session, voxelNoise);
      ofNoise[n].push(timePoint(session.hours, spect, session.kidneys));
    });
  }
  return ofNoise;
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
