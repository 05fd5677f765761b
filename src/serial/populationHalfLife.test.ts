import { populationHalfLife } from './populationHalfLife';

describe('populationHalfLife', () => {
  it.each([
    ['177Lu-DOTATATE', 50, 0.18],
    ['Lutathera', 50, 0.18],
    ['[177Lu]Lu-PSMA-617', 36, 0.22],
  ])('knows the kidneys of patients with %s', (agent, hours, u) => {
    const known = populationHalfLife(agent);
    expect(known.effectiveHalfLifeHours).toBe(hours);
    expect(known.relativeStandardUncertainty).toBeCloseTo(u, 2);
    expect(known.source).not.toContain('not known');
  });

  it.each([undefined, 'EDTMP'])('says what was taken for %s', (agent) => {
    expect(populationHalfLife(agent).source).toContain('not known');
  });
});
