import { nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import { localDepositionDose } from './localDepositionDose';
import { localDepositionKeV } from './localDepositionKeV';
import type { SelfPhotons } from './localDepositionKeV';

/** From it on, energy that leaves a kidney through its surface is worth a word: 90Y. */
const farBetaKeV = 500;

/** What local deposition takes for granted for a nuclide, as a clause of a note. */
export function describeLocalDeposition(nuclide: NuclideName, photons: SelfPhotons): string {
  const { energyKeV } = nuclideOf(nuclide);
  const particles = energyKeV.alpha > 0 ? 'electrons and alpha particles' : 'electrons';
  const constant = localDepositionDose(1, 1, localDepositionKeV(nuclide, photons)).toPrecision(4);
  const stop = `all ${particles} of ${nuclide} stop where they start`;
  const far =
    energyKeV.alpha === 0 && energyKeV.beta > farBetaKeV
      ? '; a kidney loses about a tenth of their energy through its surface, which a kernel takes into account'
      : '';
  if (photons === 'of-the-kidney') {
    const added =
      100 * (localDepositionKeV(nuclide, photons) / localDepositionKeV(nuclide, 'left-out') - 1);
    return `${stop}, and the photons of a kidney add ${added.toFixed(1)} % (${constant} Gy g/(MBq h)); those of activity around it are left out${far}`;
  }
  return `${stop} (${constant} Gy g/(MBq h)), photons are left out${ofPhotons(nuclide)}${far}`;
}

function ofPhotons(nuclide: NuclideName): string {
  if (nuclide === '177Lu') {
    return ' (those of a kidney itself would add about 1 %, those of activity around it up to 3 % more)';
  }
  const added =
    100 *
    (localDepositionKeV(nuclide, 'of-the-kidney') / localDepositionKeV(nuclide, 'left-out') - 1);
  return added < 0.1 ? '' : ` (those of a kidney itself would add about ${added.toFixed(0)} %)`;
}
