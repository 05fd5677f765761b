export type { CtSeries, CtSlice, NaturalDataset, SopReference } from './types';
export { assembleCtSeries } from './assembleCtSeries';
export { assembleCtSeriesInSteps } from './assembleCtSeriesInSteps';
export { chooseCtSeries } from './chooseCtSeries';
export { ctSeriesGeometry } from './ctSeriesGeometry';
export type { CtSeriesGeometry, CtSeriesOptions } from './ctSeriesGeometry';
export { decodePixelData } from './decodePixelData';
export type {
  DecodePixelDataOptions,
  EncodedFrame,
  PixelCodec,
  StoredValues,
} from './decodePixelData';
export { describeInstance } from './describeInstance';
export { getNumber } from './getNumber';
export { getNumbers } from './getNumbers';
export { getSequence } from './getSequence';
export { getString } from './getString';
export { getStrings } from './getStrings';
export { getValues } from './getValues';
export { groupSeries } from './groupSeries';
export type { SeriesGroup } from './groupSeries';
export { imageStackGeometry } from './imageStackGeometry';
export type { ImageStackGeometry, ImageStackOptions } from './imageStackGeometry';
export { readDicomFile } from './readDicomFile';
export type { DicomFile } from './readDicomFile';
export { requiredNumber } from './requiredNumber';
export { requiredNumbers } from './requiredNumbers';
export { requiredSequence } from './requiredSequence';
export { requiredString } from './requiredString';
export { isCtObject } from './ct/isCtObject';
export { setSourceFile } from './sourceFile';
export { splitFrames } from './splitFrames';
export type { ImageFrame } from './splitFrames';
