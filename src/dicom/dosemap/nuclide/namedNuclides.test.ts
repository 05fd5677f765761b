import fc from 'fast-check';
import { namedNuclides } from './namedNuclides';
import { nuclides } from './nuclides';

describe('namedNuclides', () => {
  it.each([
    ['177Lu-DOTATATE', ['177Lu']],
    ['Lu-177 PSMA', ['177Lu']],
    ['[177Lu]Lu-PSMA-617', ['177Lu']],
    ['Lutetium [177Lu] oxodotreotide', ['177Lu']],
    ['^177^Lutetium', ['177Lu']],
    ['Lutetium (177 Lu) chloride', ['177Lu']],
    ['Lu177-Octreotate', ['177Lu']],
    ['LU177', ['177Lu']],
    ['177LuDOTATATE', ['177Lu']],
    ['¹⁷⁷Lu-PSMA-I&T', ['177Lu']],
    ['PSMA-617 Lu-177', ['177Lu']],
    ['Lu-PSMA-617', []],
    ['Lutathera', ['177Lu']],
    ['Lutetium', ['Lu']],
    ['177mLu', ['177mLu']],
    ['Lu-177m', ['177mLu']],
    ['Y90', ['90Y']],
    ['^90^Yttrium', ['90Y']],
    ['18F-FDG', ['18F']],
    ['FDG -- fluorodeoxyglucose', ['18F']],
    ['Edotreotide Ga^68^', ['68Ga']],
    ['Ga-68', ['68Ga']],
    ['68Ga-PSMA-11 CT', ['68Ga']],
    ['I-131', ['131I']],
    ['131 I MIBG', ['131I']],
    ['161Tb', ['161Tb']],
    ['225Ac', ['225Ac']],
    ['99mTc', ['99mTc']],
    ['Tc-99m', ['99mTc']],
    ['Tc99', ['99mTc']],
    ['111In-pentetreotide', ['111In']],
    ['Yttrium', ['Y']],
    ['7400 MBq in 111 ml at 211 min', []],
    ['PSMA-11 CT', []],
    ['Octreotate', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(namedNuclides(text).sort()).toEqual([...expected].sort());
  });

  it('finds both of two', () => {
    expect(namedNuclides('225Ac/177Lu-PSMA').sort()).toEqual(['177Lu', '225Ac']);
  });

  it('finds every nuclide of the list in every spelling', () => {
    const spelling = fc.constantFrom<(mass: string, symbol: string) => string>(
      (mass, symbol) => `${mass}${symbol}`,
      (mass, symbol) => `${symbol}-${mass}`,
      (mass, symbol) => `${symbol}${mass}`,
      (mass, symbol) => `^${mass}^${symbol}`,
      (mass, symbol) => `[${mass}${symbol}]${symbol}-DOTA`,
      (mass, symbol) => `${mass}-${symbol}`,
      (mass, symbol) => `DOTATATE (${symbol} ${mass})`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...nuclides), spelling, ({ name }, spell) => {
        const [, mass, symbol] = /^(\d+m?)(\w+)$/.exec(name.replace(/^(\d+m?)/, '$1'))!;
        const [number, isomer] = [mass, name.slice(mass.length)];
        expect(symbol).toBe(isomer);
        expect(namedNuclides(spell(number, isomer))).toContain(name);
      }),
      { numRuns: 400 },
    );
  });
});
