import { doseReport } from '../../tests/helpers/doseReportCase';
import { formatQuantity } from './formatQuantity';
import { quantities } from './quantities';
import { quantityValue } from './quantityValue';
import { volumeShareAtDose } from './volumeShareAtDose';

const [kidney] = doseReport(1).kidneys;

describe('quantityValue', () => {
  it('gives shares in per cent and everything else as the report has it', () => {
    const share = volumeShareAtDose(18);
    expect(quantityValue(share, kidney)).toBe(100 * kidney.dose!.volumesAtDose[0].volumeFraction);
    expect(quantityValue(quantities.coverage, kidney)).toBe(100 * kidney.dose!.coverageFraction);
    expect(quantityValue(quantities.volume, kidney)).toBe(kidney.volumeMl);
    expect(quantityValue(share, { ...kidney, dose: undefined })).toBeUndefined();
  });
});

describe('formatQuantity', () => {
  it('has digits and unit of the quantity, and no text where there is no number', () => {
    expect(formatQuantity(quantities.dosePerActivity, 0.29731)).toBe('0.297 Gy/GBq');
    expect(formatQuantity(quantities.volume, 168.126)).toBe('168.1 ml');
    expect(formatQuantity(quantities.volume, undefined)).toBeUndefined();
    expect(formatQuantity(quantities.volume, NaN)).toBeUndefined();
  });
});
