import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { readStudyAdministration } from './readStudyAdministration';

/** A SPECT as PT: RadionuclideTotalDose is in Bq there. */
const spect = (uid: string, activityMBq?: number): DisplaySet => ({
  displaySetInstanceUID: uid,
  StudyInstanceUID: '1',
  SeriesInstanceUID: uid,
  Modality: 'PT',
  images: [
    {
      Modality: 'PT',
      RadiopharmaceuticalInformationSequence:
        activityMBq === undefined ? [] : [{ RadionuclideTotalDose: activityMBq * 1e6 }],
    },
  ],
});
const dose = { ...spect('dose'), Modality: 'RTDOSE', images: [{ Modality: 'RTDOSE' }] };
const serviceOf = (...sets: DisplaySet[]) =>
  createMemoryHost(sets).context.servicesManager.services.displaySetService;

describe('readStudyAdministration', () => {
  it('takes what all images of the study say', () => {
    const service = serviceOf(spect('a', 7400), spect('b', 7400.001), spect('c'), dose);
    const { administration, notes } = readStudyAdministration(service, dose);
    expect(administration.activityMBq).toMatchObject({ value: 7400, source: 'file' });
    expect(notes).toEqual([]);
  });

  it('takes none where they differ, and says so', () => {
    const service = serviceOf(spect('a', 7400), spect('b', 5100), dose);
    const { administration, notes } = readStudyAdministration(service, dose);
    expect(administration).toEqual({});
    expect(notes).toEqual([expect.stringContaining('5100 to 7400 MBq')]);
  });

  it('takes that of a dose map that is an image itself', () => {
    const own = spect('own', 5100);
    const { administration } = readStudyAdministration(serviceOf(spect('a', 7400), own), own);
    expect(administration.activityMBq!.value).toBe(5100);
  });

  it('knows nothing where no image says anything', () => {
    expect(readStudyAdministration(serviceOf(dose), dose)).toEqual({
      administration: {},
      notes: [],
    });
  });
});
