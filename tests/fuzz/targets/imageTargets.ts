import { pixelCodec } from '../../../cli/pixelCodec';
import { assembleCtSeries, ctSeriesGeometry, decodePixelData } from '../../../src/dicom';
import {
  classifyDoseSource,
  readActivitySeries,
  readAdministration,
  readDoseSeries,
  type StoredImage,
} from '../../../src/dicom/dosemap';
import { readRtDose } from '../../../src/dicom/rtdose';
import type { Seeds } from '../seeds';
import type { Target } from '../types';
import { geometryProblems, scaleProblems } from './numberProblems';
import { readerTarget, type ReadImage } from './readerTarget';

async function storedImages(images: ReadImage[]): Promise<StoredImage[]> {
  return Promise.all(
    images.map(async ({ dataset, transferSyntaxUID }) => ({
      dataset,
      storedValues: await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec }),
    })),
  );
}

const image = 'Rows Columns BitsAllocated BitsStored HighBit PixelRepresentation SamplesPerPixel';
const activity = `${image} RescaleSlope Units RadionuclideTotalDose RadionuclideHalfLife RealWorldValueSlope`;

/** Largest value before any change. */
const maximum: Record<string, number> = { pet: 44_450, nm: 12_487, dose: 20, ct: 52 };

/** Readers of CT, dose and activity. */
export function imageTargets({ own }: Seeds): Promise<Target[]> {
  const others = [own.ct[0], own.pet[1], own.nm, own.rtDose];
  return Promise.all([
    readerTarget({
      name: 'ct',
      weight: 4,
      decisive: `${image} RescaleSlope RescaleIntercept FrameOfReferenceUID SeriesInstanceUID`,
      seeds: [{ name: 'ct', files: own.ct }],
      others,
      async read(images) {
        const stored = await storedImages(images);
        ctSeriesGeometry(images.map(({ dataset }) => dataset));
        const {
          volume,
          notes = [],
          sliceReferences,
        } = assembleCtSeries(
          stored.map(({ dataset, storedValues }) => ({
            dataset,
            pixels: storedValues,
            isHounsfield: false,
          })),
        );
        const problems = [
          ...geometryProblems(volume),
          ...scaleProblems(volume.data, maximum.ct, notes),
        ];
        return { numbers: { volume, sliceReferences }, notes, problems };
      },
    }),
    readerTarget({
      name: 'rtdose',
      weight: 4,
      decisive: `${image} NumberOfFrames DoseGridScaling DoseUnits DoseSummationType FrameOfReferenceUID`,
      seeds: [
        { name: 'dose', files: [own.rtDose] },
        { name: 'serial-dose', files: [own.serialDose] },
      ],
      others,
      async read([{ dataset, transferSyntaxUID }]) {
        const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
        const { volume, notes } = readRtDose(dataset, pixels);
        const problems = [
          ...geometryProblems(volume),
          ...scaleProblems(volume.data, maximum.dose, notes),
        ];
        return { numbers: { ...volume, notes: undefined }, notes, problems };
      },
    }),
    readerTarget({
      name: 'activity',
      weight: 4,
      decisive: activity,
      seeds: [
        { name: 'pet', files: own.pet },
        { name: 'nm', files: [own.nm] },
      ],
      others,
      async read(images, seedName) {
        const stored = await storedImages(images);
        const { dataset } = stored[0];
        const administration = readAdministration(dataset);
        const {
          volume,
          notes,
          hoursAfterAdministration: hours,
        } = readActivitySeries(stored, { hoursAfterAdministration: 24 });
        const said = [...notes, ...administration.notes];
        const problems = [
          ...geometryProblems(volume),
          ...scaleProblems(volume.data, maximum[seedName], said),
        ];
        return { numbers: { volume, administration, hours }, notes: said, problems };
      },
    }),
    readerTarget({
      name: 'doseseries',
      weight: 2,
      decisive: activity,
      seeds: [
        { name: 'pet', files: own.pet },
        { name: 'nm', files: [own.nm] },
      ],
      others,
      async read(images) {
        const stored = await storedImages(images);
        const source = classifyDoseSource(stored[0].dataset);
        const { volume } = readDoseSeries(stored, { treatAsDoseInGy: true });
        return {
          numbers: { volume: { ...volume, notes: undefined }, source },
          notes: ['taken as Gy by the word of the user'],
          problems: geometryProblems(volume),
        };
      },
    }),
  ]);
}
