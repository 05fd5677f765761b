import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeWithData, sharedData } from '../tests/helpers/sharedData';
import type { DosimetryError } from '../src/errors';
import { readCtFolder } from './readCtFolder';

let folder: string;
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kidney-ct-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const write = (name: string, bytes: Uint8Array | string) =>
  fs.writeFileSync(path.join(folder, name), bytes);

/** The small CT of the shared data under names of one's choice. */
function copyCt(
  name: (n: number) => string = (n) => `${String(n).padStart(4, '0')}.dcm`,
): Buffer[] {
  const source = sharedData('field/ct')!;
  return fs
    .readdirSync(source)
    .sort()
    .map((file, n) => {
      const bytes = fs.readFileSync(path.join(source, file));
      write(name(n + 1), bytes);
      return bytes;
    });
}

async function errorOf(...options: [string?, string?]): Promise<DosimetryError> {
  return readCtFolder(folder, ...options).then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: DosimetryError) => error,
  );
}

/** Start of an element, explicit little endian. */
function elementAt(bytes: Buffer, group: number, element: number): number {
  const tag = Buffer.alloc(4);
  tag.writeUInt16LE(group, 0);
  tag.writeUInt16LE(element, 2);
  return bytes.indexOf(tag, 132);
}

const otherSeries = (bytes: Buffer): Buffer => {
  const at = elementAt(bytes, 0x0020, 0x000e);
  const length = bytes.readUInt16LE(at + 6);
  return Buffer.concat([
    bytes.subarray(0, at + 8),
    Buffer.from('1.9.8.7'.padEnd(length, '\0'), 'latin1'),
    bytes.subarray(at + 8 + length),
  ]);
};

describeWithData('field/ct')('readCtFolder and files that cannot be read', () => {
  it('reads a folder without a word', async () => {
    copyCt();
    const { volume, notes, warnings } = await readCtFolder(folder);
    expect(volume.dimensions).toEqual([32, 32, 20]);
    expect({ notes, warnings }).toEqual({ notes: [], warnings: [] });
  });

  it('uses a file that is there twice once, and says so; other bytes at one place stay an error', async () => {
    const files = copyCt();
    write('copy of 3.dcm', files[2]);
    const { volume, notes } = await readCtFolder(folder);
    expect(volume.dimensions).toEqual([32, 32, 20]);
    expect(notes?.join()).toMatch(/copy of 3\.dcm|0003\.dcm is the same file/);
    const changed = Buffer.from(files[2]);
    changed[changed.length - 1] ^= 1;
    write('copy of 3.dcm', changed);
    expect((await errorOf()).code).toBe('DUPLICATE_SLICE');
  });

  /** Damage to a file, by its bytes. */
  const damages: [string, (bytes: Buffer) => Uint8Array][] = [
    [
      'the mark overwritten',
      (b) => Buffer.concat([b.subarray(0, 128), Buffer.from('XXXX'), b.subarray(132)]),
    ],
    ['the first 16 bytes zeroed', (b) => Buffer.concat([Buffer.alloc(16), b.subarray(16)])],
    ['the first 200 bytes zeroed', (b) => Buffer.concat([Buffer.alloc(200), b.subarray(200)])],
    [
      'the first half zeroed',
      (b) => Buffer.concat([Buffer.alloc(b.length / 2), b.subarray(b.length / 2)]),
    ],
    ['all zeros', (b) => Buffer.alloc(b.length)],
    ['empty', () => Buffer.alloc(0)],
    ['cut in the preamble', (b) => b.subarray(0, 60)],
    ['cut in the meta header', (b) => b.subarray(0, 180)],
    ['cut in the header', (b) => b.subarray(0, elementAt(b, 0x0020, 0x0032) + 5)],
    ['cut before the series', (b) => b.subarray(0, elementAt(b, 0x0020, 0x000e))],
    ['cut before the position', (b) => b.subarray(0, elementAt(b, 0x0020, 0x0032))],
    ['cut before the pixels', (b) => b.subarray(0, elementAt(b, 0x7fe0, 0x0010))],
    ['cut in the pixels', (b) => b.subarray(0, b.length - 500)],
    ['cut by one byte', (b) => b.subarray(0, b.length - 1)],
  ];

  it.each(
    damages.flatMap(([name, damage]) =>
      (
        [
          [0, 'last'],
          [1, 'first'],
        ] as const
      ).map(([first, place]) => [name, place, damage, first] as const),
    ),
  )(
    'stops at an image of the series with %s (%s of the stack)',
    async (_name, _place, damage, first) => {
      for (const name of [(n: number) => `${n}.dcm`, (n: number) => `IM${n}`]) {
        fs.readdirSync(folder).forEach((file) => fs.rmSync(path.join(folder, file)));
        const images = copyCt(name);
        const at = first ? 1 : images.length;
        const isSame = damage(images[at - 1]).length === images[at - 1].length;
        write(name(at), damage(images[at - 1]));
        const result = await readCtFolder(folder).then(
          ({ volume }) => volume.dimensions[2],
          (error: DosimetryError) => error,
        );
        if (isSame && result === images.length) {
          // The preamble means nothing: without it the file is as good.
          expect(_name).toBe('the first 16 bytes zeroed');
          continue;
        }
        expect([
          'UNREADABLE_FILES',
          'PIXEL_DATA_DAMAGED',
          'MISSING_TAG',
          'NOT_PATIENT_GEOMETRY',
        ]).toContain((result as DosimetryError).code);
        expect((result as DosimetryError).message).toContain(name(at));
      }
    },
  );

  it('goes on beside a broken file of another series or kind, and names it', async () => {
    const images = copyCt();
    write('other.dcm', otherSeries(images[0]));
    write('other2.dcm', otherSeries(images[1]).subarray(0, images[1].length - 100));
    const error = await errorOf();
    expect(error.code).toBe('SEVERAL_CT');
    const uid = /Choose one of: ([0-9.]+) \(/.exec(error.next)![1];
    const wanted = uid === '1.9.8.7' ? /; ([0-9.]+) \(/.exec(error.next)![1] : uid;
    const { volume, warnings } = await readCtFolder(folder, wanted);
    expect(volume.dimensions[2]).toBe(20);
    expect(warnings!.join()).toMatch(/1 file could not be read.*other2\.dcm/);
  });

  it.each(['notes.txt', 'scan.jpg', 'report.pdf', 'LICENSE', 'meta.json', 'notes'])(
    'passes over %s with one note',
    async (name) => {
      copyCt();
      write(name, 'This is no image, whatever it is called.');
      const { notes, warnings } = await readCtFolder(folder);
      expect(notes!.join()).toMatch(new RegExp(`1 other file .*${name}`));
      expect(warnings).toEqual([]);
    },
  );

  it('says so where an image of another series continues the chosen one', async () => {
    const images = copyCt();
    write('0020.dcm', otherSeries(images[19]));
    const error = await errorOf();
    expect(error.code).toBe('SEVERAL_CT');
    const uid = /([0-9.]+) \([^()]*, 19 images/.exec(error.next)![1];
    const { volume, warnings } = await readCtFolder(folder, uid);
    expect(volume.dimensions[2]).toBe(19);
    expect(warnings!.join()).toMatch(/1\.9\.8\.7 continues this CT/);
  });

  it.each<[string, Uint8Array]>([
    ['._0001.dcm', Buffer.from('000516070002000000', 'hex')],
    ['DICOMDIR', Buffer.alloc(400)],
  ])('passes over what media leave beside images: %s', async (name, bytes) => {
    copyCt();
    write(name, bytes);
    const { volume, notes } = await readCtFolder(folder);
    expect(volume.dimensions[2]).toBe(20);
    expect(notes!.join()).toContain(name);
  });

  it('stops at a link that leads nowhere, if it is named as the images are', async () => {
    copyCt();
    fs.symlinkSync(path.join(folder, 'gone'), path.join(folder, '0021.dcm'));
    expect(await errorOf()).toMatchObject({
      code: 'UNREADABLE_FILES',
      why: expect.stringContaining('0021.dcm') as string,
    });
  });

  it('passes over a link to a picture that leads nowhere', async () => {
    copyCt();
    fs.symlinkSync(path.join(folder, 'gone'), path.join(folder, 'picture.jpg'));
    expect((await readCtFolder(folder)).notes!.join()).toContain('picture.jpg');
  });

  it('names five of many files, and how many there are', async () => {
    const images = copyCt();
    images.slice(0, 8).forEach((bytes, n) => write(`000${n + 1}.dcm`, bytes.subarray(0, 300)));
    const error = await errorOf();
    expect(error).toMatchObject({
      code: 'UNREADABLE_FILES',
      what: expect.stringMatching(/^8 files/) as string,
    });
    expect(error.why).toMatch(/0001\.dcm.*0005\.dcm.*and 3 more/);
  });

  it('says so where no image can be read', async () => {
    write('a.dcm', 'nothing');
    expect((await errorOf()).code).toBe('UNREADABLE_FILES');
  });
});

describeWithData('field')('the inputs of the field', () => {
  it.each([
    [
      '14_two_passes_interleaved',
      'SEVERAL_ACQUISITIONS',
      /AcquisitionNumber 1, ConvolutionKernel B30f.*AcquisitionNumber 2/,
    ],
    ['17_header_cut', 'UNREADABLE_FILES', /0001\.dcm.*0002\.dcm.*0003\.dcm/],
    ['32_same_sop_uid', 'DUPLICATE_UID', /1\.2\.826/],
  ])('%s', async (name, code, text) => {
    await expect(readCtFolder(sharedData(`field/${name}`)!)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(text) as string,
    });
  });

  it('takes the acquisition that is chosen', async () => {
    const ct = sharedData('field/14_two_passes_interleaved')!;
    const { volume, notes } = await readCtFolder(ct, undefined, '2');
    expect(volume.dimensions[2]).toBe(12);
    expect(volume.imagePositionPatient[2]).toBe(2.5);
    expect(notes!.join()).toMatch(/Acquisition 2 was chosen/);
  });
});
