import {
  assembleCtSeries,
  decodePixelData,
  readDicomFile,
  type CtSeries,
} from '../../../src/dicom';
import { writeRtDose } from '../../../src/dicom/rtdose';
import { writeDoseSr } from '../../../src/dicom/sr';
import { toPart10 } from '../../../src/dicom/write';
import { ctFilesFromVolume } from '../../helpers/ctFilesFromVolume';
import { doseReport } from '../../helpers/doseReportCase';
import { kidneyObjects } from '../../helpers/kidneyObjects';
import { serialDoseSummary } from '../../helpers/serialDoseSummary';
import { testGeometry } from '../../helpers/testCt';
import { nmFile, petFiles, registrationFile } from './nuclearObjects';
import { deflatedFile, rleFile, textFile } from './rleFile';

/** Small objects of every kind the product reads, written by the product itself or by its demo. */
export interface OwnObjects {
  ct: Uint8Array[];
  series: CtSeries;
  rtStruct: Uint8Array;
  seg: Uint8Array;
  rtDose: Uint8Array;
  /** Carries how it was made. */
  serialDose: Uint8Array;
  sr: Uint8Array;
  pet: Uint8Array[];
  nm: Uint8Array;
  registration: Uint8Array;
  rle: Uint8Array;
  deflated: Uint8Array;
  text: Uint8Array;
}

export async function makeOwnObjects(): Promise<OwnObjects> {
  const geometry = testGeometry({ dimensions: [40, 32, 8], spacingMm: [8, 8, 6] });
  const [nx, ny, nz] = geometry.dimensions;
  // A body of soft tissue in air; every voxel a little different, so that a swap shows.
  const data = Int16Array.from({ length: nx * ny * nz }, (_, n) => {
    const [i, j] = [n % nx, Math.floor(n / nx) % ny];
    return Math.hypot((i - 20) / 17, (j - 16) / 12) < 1 ? 30 + (n % 23) : -1000;
  });
  const ct = ctFilesFromVolume(
    { ...geometry, data },
    { patientName: 'Fuzz^Seed', patientID: 'FUZZ-1' },
  );
  const series = assembleCtSeries(
    await Promise.all(
      ct.map(async (bytes) => {
        const { dataset, transferSyntaxUID } = readDicomFile(bytes);
        const pixels = await decodePixelData(dataset, transferSyntaxUID);
        delete dataset.PixelData;
        return { dataset, pixels, isHounsfield: false };
      }),
    ),
  );
  const { files, datasets } = kidneyObjects(series);
  const sr = writeDoseSr({
    report: doseReport(1),
    source: series.dataset,
    segmentation: datasets.SEG,
    segmentNumbers: { right: 1, left: 2 },
    rtStruct: datasets.RTSTRUCT,
    software: { name: 'kidney-dosimetry', version: '0.1.0' },
    now: new Date('2026-01-02T03:04:05Z'),
  });
  return {
    ct,
    series,
    rtStruct: files.RTSTRUCT,
    seg: files.SEG,
    rtDose: files.RTDOSE,
    serialDose: serialDoseFile(series),
    sr: new Uint8Array(toPart10(sr)),
    pet: petFiles(),
    nm: nmFile(),
    registration: registrationFile(),
    rle: rleFile(ct[0]),
    deflated: deflatedFile(ct[1]),
    text: textFile(),
  };
}

function serialDoseFile({ volume, dataset }: CtSeries): Uint8Array {
  const { data, ...geometry } = volume;
  const { frameOfReferenceUID } = geometry;
  const [first, ...others] = serialDoseSummary.timePoints;
  const dose = writeRtDose({
    volume: { ...geometry, data: Float32Array.from(data, (_, n) => (n % 97) / 10) },
    reference: dataset,
    software: { name: 'Fuzz', version: '1' },
    summary: { ...serialDoseSummary, timePoints: [{ ...first, frameOfReferenceUID }, ...others] },
  });
  return new Uint8Array(toPart10(dose));
}
