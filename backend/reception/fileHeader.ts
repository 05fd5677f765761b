import {
  implementationClassUID,
  implementationVersionName,
} from '../../src/dicom/write/implementation';

export interface FileHeaderOptions {
  sopClassUID: string;
  sopInstanceUID: string;
  transferSyntaxUID: string;
}

/**
 * Preamble, mark and file meta information (PS3.10 7.1) before a data set that came without them.
 * @param options UIDs, which have been checked
 */
export function fileHeader(options: FileHeaderOptions): Buffer {
  const elements = Buffer.concat([
    element(0x0001, 'OB', Buffer.from([0, 1])),
    element(0x0002, 'UI', uidBytes(options.sopClassUID)),
    element(0x0003, 'UI', uidBytes(options.sopInstanceUID)),
    element(0x0010, 'UI', uidBytes(options.transferSyntaxUID)),
    element(0x0012, 'UI', uidBytes(implementationClassUID)),
    element(0x0013, 'SH', Buffer.from(implementationVersionName.padEnd(16).slice(0, 16))),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(elements.length);
  const mark = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM')]);
  return Buffer.concat([mark, element(0x0000, 'UL', length), elements]);
}

function uidBytes(uid: string): Buffer {
  return Buffer.from(uid.length % 2 === 0 ? uid : `${uid}\0`);
}

/** Explicit VR Little Endian (PS3.5 7.1.2). */
function element(number: number, vr: string, value: Buffer): Buffer {
  const isLong = vr === 'OB';
  const head = Buffer.alloc(isLong ? 12 : 8);
  head.writeUInt16LE(0x0002, 0);
  head.writeUInt16LE(number, 2);
  head.write(vr, 4, 'ascii');
  if (isLong) {
    head.writeUInt32LE(value.length, 8);
  } else {
    head.writeUInt16LE(value.length, 6);
  }
  return Buffer.concat([head, value]);
}
