import { testSpec } from '../../tests/helpers/testManifest';
import { normaliseHounsfield } from './normaliseHounsfield';

describe('normaliseHounsfield', () => {
  it('maps the window to -1 to 1 and clips what lies outside', () => {
    const hu = Float32Array.from([-1000, -200.5, -200, -75, 50, 175, 300, 301, 3000]);
    const result = normaliseHounsfield(hu, testSpec());
    expect([...result]).toEqual([-1, -1, -1, -0.5, 0, 0.5, 1, 1, 1]);
    expect(result).toBe(hu);
  });

  it('follows the window of the network', () => {
    const spec = testSpec({ hounsfieldWindow: { lower: 0, upper: 100 } });
    expect([...normaliseHounsfield(Float32Array.from([-5, 25, 100]), spec)]).toEqual([-1, -0.5, 1]);
  });
});
