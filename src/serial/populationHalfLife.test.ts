import { populationHalfLife } from './populationHalfLife';

describe('populationHalfLife', () => {
  it.each([
    ['177Lu-DOTATATE', 50, 0.18],
    ['Lutathera', 50, 0.18],
    ['[177Lu]Lu-PSMA-617', 36, 0.22],
  ])('knows the kidneys of patients with %s', (agent, hours, u) => {
    const known = populationHalfLife('177Lu', agent);
    expect(known.effectiveHalfLifeHours).toBe(hours);
    expect(known.relativeStandardUncertainty).toBeCloseTo(u, 2);
    expect(known.source).not.toContain('not known');
  });

  it.each([undefined, 'EDTMP'])('says what was taken for %s', (agent) => {
    expect(populationHalfLife('177Lu', agent).source).toContain('not known');
  });

  it('carries the biological half-life to another nuclide, and says so', () => {
    const known = populationHalfLife('90Y', 'DOTATATE');
    // 1/50 - 1/159.53 + 1/64.1 per hour.
    expect(known.effectiveHalfLifeHours).toBeCloseTo(34.11, 1);
    expect(known.source).toContain('carried to 90Y');
  });
});
