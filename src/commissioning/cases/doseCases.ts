import { energyDose, localDepositionDose, ownKernel } from '../../dose';
import { fitTimeActivity } from '../../kinetics';
import type { Volume } from '../../volume';
import type { CaseQuestion } from '../checkCase';
import { gridAboutOrigin } from './axialGrid';

/** Mean energy of the electrons of a decay of 177Lu, keV (ICRP Publication 107). */
const electronKeV = 147.9;
/** Dose with all photons absorbed over that of the electrons alone. */
const withAllPhotons = (electronKeV + 35.1) / electronKeV;
const joulePerKeV = 1.602176634e-16;
const decaysPerMBqH = 3.6e9;
/** Gy g/(MBq h), by hand. */
const gyGPerMBqH = electronKeV * joulePerKeV * decaysPerMBqH * 1000;
const fastPerHour = Math.LN2 / 2;
const slowPerHour = Math.LN2 / 55;
/** Physical, of 177Lu: 6.647 d (ICRP Publication 107). */
const lutetiumHalfLifeHours = 159.53;
const scanHours = [1, 4, 24, 48, 96, 168];
const localDeposition = { type: 'local-deposition', nuclide: '177Lu' } as const;

/** Absorbed dose of known activities, and integrals of known curves. */
export function doseCases(): CaseQuestion[] {
  const closedForm = 'closed form, 147.9 keV a decay by electrons (ICRP Publication 107)';
  return [
    {
      ...{ id: 'dose-organ', group: 'dose', unit: 'Gy', source: closedForm },
      title: 'Local deposition: 2500 MBq h of 177Lu in 160 g',
      expected: (2500 / 160) * gyGPerMBqH,
      tolerance: { relative: 0.001 },
      find: () => localDepositionDose(2500, 160, electronKeV),
    },
    {
      ...{ id: 'dose-voxel', group: 'dose', unit: 'Gy', source: closedForm },
      title: 'Local deposition of a map: 20 MBq h/ml of 177Lu in tissue of 1.05 g/ml',
      expected: (20 / 1.05) * gyGPerMBqH,
      tolerance: { relative: 0.002 },
      find: () => middleOf(energyDose(even(20), { method: localDeposition })),
    },
    {
      ...{ id: 'dose-kernel', group: 'dose', unit: '' },
      title: 'Voxel kernel of 177Lu in an even activity of 200 mm, over local deposition',
      expected: (1 + withAllPhotons) / 2,
      tolerance: { absolute: (withAllPhotons - 1) / 2 },
      source: 'bounds: all electrons and none, or all, of 35.1 keV of photons stay (ICRP 107)',
      find: () => middleOf(energyDose(even(20), { method: kernel() })) / ((20 / 1.05) * gyGPerMBqH),
    },
    curveCase('mono', 'one exponential, 55 h', [[100, slowPerHour]]),
    curveCase('uptake', 'uptake of 2 h and washout of 55 h', [
      [100, slowPerHour],
      [-100, fastPerHour],
    ]),
  ];
}

function kernel() {
  return { type: 'voxel-kernel', kernel: ownKernel('177Lu') } as const;
}

/** MBq h/ml, the same in 200 mm. */
function even(concentration: number): Volume<Float32Array> {
  const geometry = gridAboutOrigin([50, 50, 50], [4, 4, 4]);
  return { ...geometry, data: new Float32Array(50 ** 3).fill(concentration) };
}

function middleOf({ data }: Volume): number {
  return data[25 + 50 * (25 + 50 * 25)];
}

function curveCase(
  id: string,
  title: string,
  terms: [amplitude: number, lambdaPerHour: number][],
): CaseQuestion {
  const activityAt = (hours: number) =>
    terms.reduce((sum, [amplitude, lambda]) => sum + amplitude * Math.exp(-lambda * hours), 0);
  return {
    ...{ id: `curve-${id}`, group: 'dose', unit: 'MBq h' },
    title: `Time-integrated activity of a curve: ${title}`,
    expected: terms.reduce((sum, [amplitude, lambda]) => sum + amplitude / lambda, 0),
    tolerance: { relative: 0.01 },
    source: 'closed form: the sum of amplitude / rate',
    find: () =>
      fitTimeActivity(
        scanHours.map((hours) => ({ hours, activity: activityAt(hours) })),
        { physicalHalfLifeHours: lutetiumHalfLifeHours },
      ).chosen.timeIntegratedActivity,
  };
}
