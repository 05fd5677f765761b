export type { CtSeries, CtSlice, NaturalDataset, SopReference } from './types';
export { assembleCtSeries } from './ct/assembleCtSeries';
export { assembleCtSeriesInSteps } from './ct/assembleCtSeriesInSteps';
export { chooseCtSeries } from './series/chooseCtSeries';
export { ctSeriesGeometry } from './ct/ctSeriesGeometry';
export type { CtSeriesGeometry, CtSeriesOptions } from './ct/ctSeriesGeometry';
export { decodePixelData } from './pixels/decodePixelData';
export type {
  DecodePixelDataOptions,
  EncodedFrame,
  PixelCodec,
  StoredValues,
} from './pixels/decodePixelData';
export { describeInstance } from './messages/describeInstance';
export { getNumber } from './attributes/getNumber';
export { getNumbers } from './attributes/getNumbers';
export { getSequence } from './attributes/getSequence';
export { getString } from './attributes/getString';
export { getStrings } from './attributes/getStrings';
export { getValues } from './attributes/getValues';
export { groupSeries } from './series/groupSeries';
export type { SeriesGroup } from './series/groupSeries';
export type { ImageStackGeometry, ImageStackOptions } from './geometry/imageStackGeometry';
export { fileMeta } from './part10/fileMeta';
export { isDicomMarked, markEnd } from './part10/isDicomMarked';
export { readDicomFile } from './part10/readDicomFile';
export type { DicomFile } from './part10/readDicomFile';
export { requiredNumber } from './attributes/requiredNumber';
export { requiredNumbers } from './attributes/requiredNumbers';
export { requiredSequence } from './attributes/requiredSequence';
export { requiredString } from './attributes/requiredString';
export { isCtObject } from './series/isCtObject';
export { setSourceFile } from './messages/sourceFile';
export type { ImageFrame } from './series/splitFrames';
export { transferSyntaxes } from './transferSyntaxes';
