import type { Volume } from '../../../src/volume';
import { commonModules } from './commonModules';
import { createUid } from './createUid';
import { formatDateTime } from './formatDateTime';
import { formatNumber } from './formatNumber';
import type { StudyContext } from './StudyContext';
import type { PlainDataset } from './toPart10File';

const intercept = -1024;

/**
 * One CT Image Storage data set per slice, feet to head (PS3.3 A.3); 12 bits, HU = stored - 1024.
 */
export function* ctDatasets(
  context: StudyContext,
  ct: Volume<Int16Array>,
): Generator<PlainDataset> {
  const { seed, uidName } = context;
  const [columns, rows, slices] = ct.dimensions;
  const [x, y, z] = ct.imagePositionPatient;
  const common = commonModules(context);
  const start = context.ct;
  const series = formatDateTime(start);
  for (let k = 0; k < slices; k += 1) {
    const sliceZ = z + k * ct.spacingMm[2];
    const content = formatDateTime(start + Math.round((slices - 1 - k) * 180));
    const stored = new Uint16Array(columns * rows);
    const offset = columns * rows * k;
    for (let index = 0; index < stored.length; index += 1) {
      stored[index] = ct.data[offset + index] - intercept;
    }
    yield {
      ...common,
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      SOPInstanceUID: createUid(seed, `${uidName} ct ${k}`),
      Modality: 'CT',
      SeriesInstanceUID: createUid(seed, `${uidName} ct`),
      SeriesNumber: '2',
      SeriesDescription: 'CT AC 5.0 B30s',
      SeriesDate: series.date,
      SeriesTime: series.time,
      BodyPartExamined: 'ABDOMEN',
      PatientPosition: 'HFS',
      ProtocolName: 'Low dose CT for SPECT',
      ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
      AcquisitionNumber: '1',
      AcquisitionDate: series.date,
      AcquisitionTime: series.time,
      ContentDate: content.date,
      ContentTime: content.time,
      // Scanned from the head down.
      InstanceNumber: String(slices - k),
      ImagePositionPatient: [x, y, sliceZ].map(formatNumber),
      ImageOrientationPatient: ['1', '0', '0', '0', '1', '0'],
      SliceLocation: formatNumber(sliceZ),
      SliceThickness: formatNumber(ct.spacingMm[2]),
      PixelSpacing: [formatNumber(ct.spacingMm[1]), formatNumber(ct.spacingMm[0])],
      KVP: '130',
      DataCollectionDiameter: '500',
      ReconstructionDiameter: '500',
      GantryDetectorTilt: '0',
      ExposureTime: '600',
      XRayTubeCurrent: '45',
      Exposure: '27',
      FilterType: '0',
      ConvolutionKernel: 'B30s',
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: rows,
      Columns: columns,
      BitsAllocated: 16,
      BitsStored: 12,
      HighBit: 11,
      PixelRepresentation: 0,
      RescaleIntercept: String(intercept),
      RescaleSlope: '1',
      RescaleType: 'HU',
      WindowCenter: '40',
      WindowWidth: '400',
      LossyImageCompression: '00',
      PixelData: stored.buffer,
    };
  }
}
