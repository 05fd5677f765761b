import { doseReport } from '../../tests/helpers/doseReportCase';
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
