import { constants, deflateRawSync } from 'node:zlib';
import { part10 } from '../../helpers/dicomBytes';
import type { Dice } from '../dice';

const deflated = '1.2.840.10008.1.2.1.99';
const block = 1024 * 1024;
const flush = { finishFlush: constants.Z_FULL_FLUSH };
const zeros = deflateRawSync(Buffer.alloc(block), flush);

/**
 * A small file whose deflated data set unpacks to hundreds of megabytes of pixels, or claims to.
 */
export function deflateBomb(dice: Dice): Uint8Array {
  const megabytes = 300 * (1 + dice.below(10));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(megabytes * block);
  const head = Buffer.concat([Buffer.from([0xe0, 0x7f, 0x10, 0]), Buffer.from('OW\0\0'), length]);
  const blocks = Array.from({ length: megabytes }, () => zeros);
  const end = deflateRawSync(Buffer.alloc(2));
  const meta = part10([], deflated);
  return Buffer.concat([meta, deflateRawSync(head, flush), ...blocks, end]);
}
