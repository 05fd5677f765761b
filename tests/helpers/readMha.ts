import { readFileSync } from 'node:fs';

export interface MhaMask {
  dimensions: number[];
  spacingMm: number[];
  originMm: number[];
  data: Uint8Array;
}

/** An uncompressed 8-bit MetaImage (.mha), as plastimatch writes masks. */
export function readMha(file: string): MhaMask {
  const bytes = readFileSync(file);
  const marker = 'ElementDataFile = LOCAL\n';
  const headerEnd = bytes.indexOf(marker) + marker.length;
  const header = bytes.subarray(0, headerEnd).toString('latin1');
  const field = (name: string) =>
    new RegExp(`^${name} = (.*)$`, 'm').exec(header)?.[1].trim() ?? '';
  if (field('CompressedData') === 'True' || field('ElementType') !== 'MET_UCHAR') {
    throw new Error(`${file} is not an uncompressed 8-bit MetaImage`);
  }
  const numbers = (name: string) => field(name).split(/\s+/).map(Number);
  return {
    dimensions: numbers('DimSize'),
    spacingMm: numbers('ElementSpacing'),
    originMm: numbers('Offset'),
    data: new Uint8Array(bytes.subarray(headerEnd)),
  };
}
