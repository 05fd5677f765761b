import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { listDoseChoices } from './listDoseChoices';

const series = (Modality: string, uid: string, attributes = {}): DisplaySet => ({
  displaySetInstanceUID: uid,
  StudyInstanceUID: '1',
  SeriesInstanceUID: uid,
  Modality,
  SeriesDescription: uid,
  images: [{ Modality, ...attributes }],
});
const inGy = {
  RealWorldValueMappingSequence: [
    {
      RealWorldValueSlope: 0.001,
      RealWorldValueIntercept: 0,
      RealWorldValueFirstValueMapped: 0,
      RealWorldValueLastValueMapped: 65535,
      MeasurementUnitsCodeSequence: [
        { CodeValue: 'Gy', CodingSchemeDesignator: 'UCUM', CodeMeaning: 'Gray' },
      ],
    },
  ],
};

describe('listDoseChoices', () => {
  it('tells dose maps from activity images and from what does not say, dose first', () => {
    const host = createMemoryHost([
      series('CT', 'ct'),
      series('PT', 'activity', { Units: 'BQML' }),
      series('NM', 'nm'),
      series('PT', 'dose image', inGy),
      series('PT', 'silent'),
      series('RTDOSE', 'rtdose'),
    ]);
    const choices = listDoseChoices(host.context.servicesManager.services.displaySetService);
    expect(
      choices.map(({ displaySetInstanceUID, quantity }) => [displaySetInstanceUID, quantity]),
    ).toEqual([
      ['rtdose', 'dose'],
      ['dose image', 'dose'],
      ['nm', 'counts'],
      ['activity', 'activity-concentration'],
      ['silent', 'unknown'],
    ]);
    expect(choices[3].basis).toContain('BQML');
    expect(choices[0].title).toBe('rtdose (1 image)');
  });
});
