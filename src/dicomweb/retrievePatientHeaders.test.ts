import type { NaturalDataset } from '../dicom/types';
import { findPatientStudies } from './findPatientStudies';
import { retrievePatientHeaders } from './retrievePatientHeaders';
import { createDicomWebClient } from './createDicomWebClient';

const tags: Record<string, [string, string]> = {
  StudyInstanceUID: ['0020000D', 'UI'],
  SeriesInstanceUID: ['0020000E', 'UI'],
  SOPInstanceUID: ['00080018', 'UI'],
  PatientID: ['00100020', 'LO'],
  IssuerOfPatientID: ['00100021', 'LO'],
  PatientBirthDate: ['00100030', 'DA'],
  StudyDate: ['00080020', 'DA'],
  Modality: ['00080060', 'CS'],
  ModalitiesInStudy: ['00080061', 'CS'],
};
const toJson = (dataset: NaturalDataset) =>
  Object.fromEntries(
    Object.entries(dataset).map(([keyword, value]) => [
      tags[keyword][0],
      { vr: tags[keyword][1], Value: [value].flat() },
    ]),
  );

interface ArchiveFaults {
  /** Results a page at most, whatever is asked for. */
  longestPage?: number;
  ignoresPaging?: boolean;
}

/** An archive that lists `studies` for every search, and for each study two series of one image. */
function archiveOf(studies: NaturalDataset[], faults: ArchiveFaults = {}) {
  const urls: string[] = [];
  const answer = (url: URL): NaturalDataset[] => {
    const [study, series] = [...url.pathname.matchAll(/\/(?:studies|series)\/([\d.]+)/g)].map(
      ([, uid]) => uid,
    );
    if (series) {
      return [
        { StudyInstanceUID: study, SeriesInstanceUID: series, SOPInstanceUID: `${series}.1` },
      ];
    }
    const found = study
      ? studies
          .filter(({ StudyInstanceUID }) => StudyInstanceUID === study)
          .flatMap(({ ModalitiesInStudy }) => [ModalitiesInStudy].flat())
          .map((Modality, n) => ({ SeriesInstanceUID: `${study}.${n}`, Modality }))
      : studies;
    const { ignoresPaging, longestPage = Infinity } = faults;
    const offset = ignoresPaging ? 0 : Number(url.searchParams.get('offset') ?? 0);
    const limit = ignoresPaging ? Infinity : Number(url.searchParams.get('limit') ?? Infinity);
    return found.slice(offset, offset + Math.min(limit, longestPage));
  };
  const fetch = (async (text: string) => {
    urls.push(text);
    const body = JSON.stringify(answer(new URL(text)).map(toJson));
    return new Response(body, { headers: { 'content-type': 'application/dicom+json' } });
  }) as typeof globalThis.fetch;
  return { client: createDicomWebClient({ root: 'http://archive.test/dicom-web', fetch }), urls };
}

const study = (n: number, more: NaturalDataset = {}): NaturalDataset => ({
  StudyInstanceUID: `1.${n}`,
  PatientID: 'P1',
  StudyDate: '20260302',
  ModalitiesInStudy: ['CT', 'NM'],
  ...more,
});
const uidsOf = (studies: NaturalDataset[]) => studies.map((one) => one.StudyInstanceUID);

describe('findPatientStudies', () => {
  it('goes on where an archive cuts pages, and ends where it knows none', async () => {
    const all = Array.from({ length: 250 }, (_, n) => study(n));
    for (const faults of [{}, { longestPage: 30 }, { ignoresPaging: true }]) {
      const { client } = archiveOf(all, faults);
      const { studies, notes } = await findPatientStudies(client, { patientID: 'P1' });
      expect(studies).toHaveLength(250);
      expect(notes).toEqual([]);
    }
  });

  it('takes the very PatientID alone, where the archive gives others', async () => {
    const { client, urls } = archiveOf([study(1), study(2, { PatientID: 'P12' })]);
    const found = await findPatientStudies(client, { patientID: 'P1' });
    expect(uidsOf(found.studies)).toEqual(['1.1']);
    expect(found.notes).toEqual([expect.stringMatching(/1 studies of other patients/)]);
    expect(new URL(urls[0]).searchParams.get('PatientID')).toBe('P1');
  });

  it('leaves out another person with the same number, and says it', async () => {
    const { client } = archiveOf([
      study(1, { PatientBirthDate: '19500101' }),
      study(2, { PatientBirthDate: '19610203' }),
      study(3, { IssuerOfPatientID: 'OTHER' }),
    ]);
    const found = await findPatientStudies(client, {
      patientID: 'P1',
      issuerOfPatientID: 'HOSPITAL',
      patientBirthDate: '19500101',
    });
    expect(uidsOf(found.studies)).toEqual(['1.1']);
    expect(found.notes.join(' ')).toMatch(
      /\(1\.2\).*another PatientBirthDate.*\(1\.3\).*another IssuerOfPatientID/,
    );
  });

  it('refuses to search without a number, and an archive that lists everything', async () => {
    const { client } = archiveOf(Array.from({ length: 1200 }, (_, n) => study(n)));
    await expect(findPatientStudies(client, { patientID: ' ' })).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
    });
    await expect(findPatientStudies(client, { patientID: 'P1' })).rejects.toMatchObject({
      code: 'TOO_LARGE',
    });
  });
});

describe('retrievePatientHeaders', () => {
  it('asks for NM, PT and their CTs, and not for a diagnostic CT of another day', async () => {
    const { client } = archiveOf([
      study(1, { ModalitiesInStudy: ['CT', 'NM', 'PR'] }),
      study(2, { ModalitiesInStudy: ['CT'] }),
      study(3, { ModalitiesInStudy: ['CT'], StudyDate: '20251101' }),
      study(4, { ModalitiesInStudy: ['MR'] }),
    ]);
    const progress: number[] = [];
    const { datasets, notes } = await retrievePatientHeaders(
      client,
      { patientID: 'P1' },
      { onProgress: (fraction) => progress.push(fraction) },
    );
    expect(datasets.map((one) => one.SeriesInstanceUID).sort()).toEqual([
      '1.1.0',
      '1.1.1',
      '1.2.0',
    ]);
    expect(notes).toEqual([]);
    expect(progress[progress.length - 1]).toBe(1);
  });

  it('stops where it is cancelled', async () => {
    const { client } = archiveOf([study(1)]);
    await expect(
      retrievePatientHeaders(client, { patientID: 'P1' }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
