import { reportFixture } from '../../tests/helpers/reportFixture';
import { isLowerBound } from './isLowerBound';
import { quantities } from './quantities';

describe('isLowerBound', () => {
  it('is true of uncertainties while a part is missing, each by its own dose', () => {
    const [kidney] = reportFixture().kidneys;
    const of = (quantity: { id: string }) => isLowerBound(quantity, kidney);
    expect(of(quantities.uncertainty)).toBe(true);
    expect(of(quantities.biologicallyEffectiveDoseUncertainty)).toBe(true);
    expect(of(quantities.uncertaintyRecovered)).toBe(false);
    expect(of(quantities.meanDose)).toBe(false);
    const whole = { ...kidney, uncertainty: { ...kidney.uncertainty!, isComplete: true } };
    expect(isLowerBound(quantities.uncertainty, whole)).toBe(false);
  });
});
