import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { NaturalDataset } from '../../dicom/types';
import { toPart10 } from '../../dicom/write';
import type { DisplaySet } from '../host/hostTypes';
import { readStudyAdministration } from './readStudyAdministration';

/** A SPECT as PT: RadionuclideTotalDose is in Bq there. */
const imageOf = (uid: string, activityBq?: number): NaturalDataset => ({
  Modality: 'PT',
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.128',
  StudyInstanceUID: '1.1',
  SeriesInstanceUID: `1.2.${uid}`,
  SOPInstanceUID: `1.3.${uid}`,
  RadiopharmaceuticalInformationSequence:
    activityBq === undefined ? [] : [{ RadionuclideTotalDose: activityBq }],
});
const setOf = (image: NaturalDataset): DisplaySet => ({
  displaySetInstanceUID: String(image.SeriesInstanceUID),
  StudyInstanceUID: '1.1',
  SeriesInstanceUID: String(image.SeriesInstanceUID),
  Modality: 'PT',
  images: [image],
});
const serviceOf = (...images: NaturalDataset[]) =>
  createMemoryHost(images.map(setOf)).context.servicesManager.services.displaySetService;
/** An archive with these files. */
const archiveOf = (...files: NaturalDataset[]) => ({
  retrieveInstance: ({ sopInstanceUID }: { sopInstanceUID: string }) => {
    const file = files.find((one) => one.SOPInstanceUID === sopInstanceUID);
    return file
      ? Promise.resolve(new Uint8Array(toPart10(file)))
      : Promise.reject(new Error('Not there.'));
  },
});
const dose = { Modality: 'RTDOSE' };

describe('readStudyAdministration', () => {
  it('takes what all images of the study say', async () => {
    const images = [imageOf('1', 7.4e9), imageOf('2', 7.400001e9), imageOf('3')];
    const { administration, notes } = await readStudyAdministration(
      archiveOf(...images),
      serviceOf(...images),
      dose,
    );
    expect(administration.activityMBq).toMatchObject({ value: 7400, source: 'file' });
    expect(notes).toEqual([]);
  });

  it('an archive cut the number to 32 bits: the file counts, and one note says so', async () => {
    const series = ['1', '2', '3'];
    const { administration, notes } = await readStudyAdministration(
      archiveOf(...series.map((uid) => imageOf(uid, 7_400_000_000))),
      serviceOf(...series.map((uid) => imageOf(uid, 7_400_000_000 % 2 ** 32))),
      dose,
    );
    expect(administration.activityMBq!.value).toBe(7400);
    expect(notes).toEqual([
      expect.stringMatching(/lists RadionuclideTotalDose 3105032704 .* itself says 7400000000/),
    ]);
  });

  it('takes no number that could not be compared with its file', async () => {
    const { administration, notes } = await readStudyAdministration(
      archiveOf(),
      serviceOf(imageOf('1', 3_105_032_704)),
      dose,
    );
    expect(administration).toEqual({});
    expect(notes).toEqual([expect.stringContaining('could not be read and was not used')]);
  });

  it('takes none where they differ, and says so', async () => {
    const images = [imageOf('1', 7.4e9), imageOf('2', 5.1e9)];
    const { administration, notes } = await readStudyAdministration(
      archiveOf(...images),
      serviceOf(...images),
      dose,
    );
    expect(administration).toEqual({});
    expect(notes).toEqual([expect.stringContaining('5100 to 7400 MBq')]);
  });

  it('takes that of a dose map that is an image itself, from its file', async () => {
    const { administration } = await readStudyAdministration(
      archiveOf(),
      serviceOf(imageOf('1', 7.4e9)),
      imageOf('2', 5.1e9),
    );
    expect(administration.activityMBq!.value).toBe(5100);
  });

  it('knows nothing where no image says anything', async () => {
    expect(await readStudyAdministration(archiveOf(), serviceOf(), dose)).toEqual({
      administration: {},
      notes: [],
    });
  });
});
