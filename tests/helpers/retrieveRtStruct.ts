import { getString, readDicomFile } from '../../src/dicom';
import { findKidneyRois, readRtStruct, rtStructToLabelmap } from '../../src/dicom/rtstruct';
import type { NaturalDataset } from '../../src/dicom/types';
import type { Labelmap, VolumeGeometry } from '../../src/volume/types';
import type { ArchiveClient } from './createArchiveClient';

/** The only RTSTRUCT of a study, as it lies in the archive. */
export async function retrieveRtStruct(
  client: ArchiveClient,
  studyInstanceUID: string,
): Promise<NaturalDataset> {
  const [series] = await client.searchSeries(studyInstanceUID, { Modality: 'RTSTRUCT' });
  const seriesInstanceUID = getString(series, 'SeriesInstanceUID')!;
  const [instance] = await client.searchInstances({ studyInstanceUID, seriesInstanceUID });
  const sopInstanceUID = getString(instance, 'SOPInstanceUID')!;
  const file = await client.retrieveInstance({
    studyInstanceUID,
    seriesInstanceUID,
    sopInstanceUID,
  });
  return readDicomFile(file).dataset;
}

/** Its kidneys on a grid: 1 right, 2 left. */
export function kidneysOfRtStruct(dataset: NaturalDataset, geometry: VolumeGeometry): Labelmap {
  const { right, left } = findKidneyRois(readRtStruct(dataset).structures);
  return rtStructToLabelmap(
    [
      { structure: right!, label: 1 },
      { structure: left!, label: 2 },
    ],
    geometry,
  ).labelmap;
}
