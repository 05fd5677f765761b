import { classifyDoseSource } from './classifyDoseSource';

const mapping = (CodeValue: string, CodingSchemeDesignator?: string) => ({
  RealWorldValueMappingSequence: [
    {
      MeasurementUnitsCodeSequence: [{ CodeValue, CodingSchemeDesignator }],
      RealWorldValueSlope: 0.5,
    },
  ],
});

describe('classifyDoseSource', () => {
  it.each([
    ['Gy', 1],
    ['mGy', 0.001],
    ['cGy', 0.01],
  ])('takes a mapping to %s of UCUM as dose', (unit, toGy) => {
    const source = classifyDoseSource({ Modality: 'PT', Units: 'BQML', ...mapping(unit, 'UCUM') });
    expect(source).toMatchObject({ quantity: 'dose', unit, toGy });
  });

  it('finds dose behind a mapping to something else', () => {
    const { RealWorldValueMappingSequence: first } = mapping('{counts}', 'UCUM');
    const { RealWorldValueMappingSequence: second } = mapping('Gy', 'UCUM');
    const source = classifyDoseSource({
      Modality: 'NM',
      RealWorldValueMappingSequence: [...first, ...second],
    });
    expect(source.quantity).toBe('dose');
  });

  it.each([
    ['PT in BQML', { Modality: 'PT', Units: 'BQML' }, 1],
    ['NM in BQML', { Modality: 'NM', Units: 'BQML' }, 1],
    ['a mapping without scheme', { Modality: 'NM', ...mapping('Bq/ml') }, 1],
    ['a mapping in kBq/mL', { Modality: 'PT', ...mapping('kBq/mL', 'UCUM') }, 1e3],
    ['a mapping in MBq/l', { Modality: 'PT', ...mapping('MBq/l', 'UCUM') }, 1e3],
    ['a mapping in Bq/mm3', { Modality: 'PT', ...mapping('Bq/mm3', 'UCUM') }, 1e3],
    ['RescaleType BQML', { Modality: 'PT', RescaleType: 'BQML' }, 1],
    ['RescaleType Bq/ml', { Modality: 'NM', RescaleType: 'Bq/ml' }, 1],
    ['RescaleType kBq/ml', { Modality: 'NM', RescaleType: 'kBq/ml' }, 1e3],
    ['RescaleType MBQ/ML', { Modality: 'NM', RescaleType: 'MBQ/ML' }, 1e6],
  ])('knows activity: %s', (_, dataset, toBqPerMl) => {
    const { quantity, ...source } = classifyDoseSource(dataset);
    expect(quantity).toBe('activity-concentration');
    expect(source.toBqPerMl).toBeCloseTo(toBqPerMl, 9);
  });

  it.each([
    ['counts', { Modality: 'PT', Units: 'CNTS' }],
    ['counts', { Modality: 'NM' }],
    ['counts', { Modality: 'NM', ...mapping('{counts}', 'UCUM') }],
    ['unknown', { Modality: 'PT', Units: 'GML' }],
    ['unknown', { Modality: 'PT' }],
    ['unknown', { Modality: 'PT', Units: 'GY' }],
    // Not certain enough for a dose: the unit has no coding scheme.
    ['unknown', { Modality: 'NM', ...mapping('Gy') }],
    ['unknown', { Modality: 'NM', ...mapping('Gy', '99LOCAL') }],
  ])('never calls %s dose: %j', (quantity, dataset) => {
    expect(classifyDoseSource(dataset).quantity).toBe(quantity);
  });

  it('takes RT Dose as dose; its own units are checked when it is read', () => {
    expect(classifyDoseSource({ Modality: 'RTDOSE' }).quantity).toBe('dose');
  });
});
