/** Tags of the structure of a data set, as eight hexadecimal digits (PS3.5 7.5 and A.4). */
export const tags = {
  itemStart: 'FFFEE000',
  itemEnd: 'FFFEE00D',
  sequenceEnd: 'FFFEE0DD',
  pixelData: '7FE00010',
  specificCharacterSet: '00080005',
  pixelRepresentation: '00280103',
} as const;
