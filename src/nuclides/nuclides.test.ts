import { chargedKeV } from './chargedKeV';
import { ac225Emissions } from './emissions/ac225';
import type { EmissionLine } from './emissions/emissions';
import { i131Emissions } from './emissions/i131';
import { lu177Emissions } from './emissions/lu177';
import { tb161Emissions } from './emissions/tb161';
import { y90Emissions } from './emissions/y90';
import { nuclideOf } from './nuclideOf';
import { nuclides } from './nuclides';

const emissions = {
  '177Lu': lu177Emissions,
  '90Y': y90Emissions,
  '131I': i131Emissions,
  '161Tb': tb161Emissions,
  '225Ac': ac225Emissions,
};
const energyOf = (lines: readonly EmissionLine[]) =>
  lines.reduce((sum, [keV, perDecay]) => sum + keV * perDecay, 0);

describe('nuclides', () => {
  it.each(nuclides)('$name: its energies are those of its emissions', ({ name, energyKeV }) => {
    const sent = emissions[name];
    expect(energyOf(sent.betas) / energyKeV.beta).toBeCloseTo(1, 3);
    expect(energyOf(sent.photons) / energyKeV.photons).toBeCloseTo(1, 3);
    expect(energyOf(sent.conversionElectrons) / energyKeV.conversionElectrons).toBeCloseTo(1, 3);
    expect(sent.augerKeV / energyKeV.auger).toBeCloseTo(1, 3);
    expect(sent.alphaKeV + sent.recoilKeV).toBeCloseTo(energyKeV.alpha, 0);
  });

  // Table 1 of EJNMMI Phys 2020, doi 10.1186/s40658-020-00301-2.
  it.each([
    ['177Lu', 147.9, 35.1, 6.647],
    ['161Tb', 202.5, 36.35, 6.906],
  ])('%s is as published', (name, electrons, photons, days) => {
    const { energyKeV, halfLifeHours, ...rest } = nuclideOf(name);
    expect(chargedKeV({ energyKeV, ...rest })).toBeCloseTo(electrons, 1);
    expect(Math.abs(energyKeV.photons / photons - 1)).toBeLessThan(0.006);
    expect(halfLifeHours).toBeCloseTo(24 * days, 6);
  });

  it('gives the 49.67 Gy kg/GBq that the MIRD model of 90Y microspheres takes, to 0.3 %', () => {
    const { halfLifeHours } = nuclideOf('90Y');
    const decays = (1e9 * 3600 * halfLifeHours) / Math.LN2;
    const gyKg = decays * chargedKeV(nuclideOf('90Y')) * 1.602176634e-16;
    expect(Math.abs(gyKg / 49.67 - 1)).toBeLessThan(0.003);
  });

  it('adds the alpha particles of the daughters of 225Ac in equilibrium', () => {
    const { energyKeV, daughters } = nuclideOf('225Ac');
    // Of 225Ac itself 5,787 keV and 105 of recoil; recoils are 1.9 % of each alpha particle.
    const ofDaughters = daughters.reduce(
      (sum, { perDecay, alphaKeV }) => sum + perDecay * alphaKeV,
      0,
    );
    expect(Math.abs((1.0187 * (ofDaughters + 5787)) / energyKeV.alpha - 1)).toBeLessThan(0.001);
    expect(daughters.map(({ name }) => name)).toEqual([
      '221Fr',
      '217At',
      '213Bi',
      '213Po',
      '209Tl',
      '209Pb',
    ]);
  });

  it('refuses a nuclide without data', () => {
    expect(() => nuclideOf('18F')).toThrow(
      expect.objectContaining({ code: 'RADIONUCLIDE_MISMATCH' }),
    );
  });
});
