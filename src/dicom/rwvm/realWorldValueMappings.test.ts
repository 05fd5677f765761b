import { realWorldValueMappings } from './realWorldValueMappings';

const unit = (CodeValue: string, CodingSchemeDesignator?: string) => [
  { CodeValue, CodingSchemeDesignator },
];

describe('realWorldValueMappings', () => {
  it('reads linear mappings with their limits, integer or double', () => {
    expect(
      realWorldValueMappings({
        RealWorldValueMappingSequence: [
          {
            MeasurementUnitsCodeSequence: unit('Gy', 'UCUM'),
            RealWorldValueSlope: 0.001,
            RealWorldValueIntercept: -1,
            RealWorldValueFirstValueMapped: 0,
            RealWorldValueLastValueMapped: 4095,
          },
          {
            MeasurementUnitsCodeSequence: unit('Bq/ml'),
            RealWorldValueSlope: 2,
            DoubleFloatRealWorldValueFirstValueMapped: -0.5,
          },
        ],
      }),
    ).toEqual([
      {
        unit: 'Gy',
        unitScheme: 'UCUM',
        slope: 0.001,
        intercept: -1,
        firstStoredValue: 0,
        lastStoredValue: 4095,
      },
      {
        unit: 'Bq/ml',
        unitScheme: undefined,
        slope: 2,
        intercept: 0,
        firstStoredValue: -0.5,
        lastStoredValue: Infinity,
      },
    ]);
  });

  it('leaves out tables and mappings without unit or slope', () => {
    expect(
      realWorldValueMappings({
        RealWorldValueMappingSequence: [
          { MeasurementUnitsCodeSequence: unit('Gy', 'UCUM'), RealWorldValueLUTData: [0, 1, 2] },
          { MeasurementUnitsCodeSequence: unit('Gy', 'UCUM') },
          { RealWorldValueSlope: 1 },
        ],
      }),
    ).toEqual([]);
    expect(realWorldValueMappings({})).toEqual([]);
  });
});
