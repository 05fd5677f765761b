import { DosimetryError, guardReading, inFile } from '.';

const typed = new DosimetryError('NOT_DICOM', {
  what: 'Not DICOM.',
  why: 'No mark.',
  next: 'Choose.',
});

describe('guardReading', () => {
  it('passes results and typed errors', async () => {
    expect(guardReading('reading', () => 3)).toBe(3);
    await expect(guardReading('reading', () => Promise.resolve(4))).resolves.toBe(4);
    expect(() =>
      guardReading('reading', () => {
        throw typed;
      }),
    ).toThrow(typed);
    await expect(guardReading('reading', () => Promise.reject(typed))).rejects.toBe(typed);
  });

  it('turns everything else into UNEXPECTED with the stage', async () => {
    const failing = (): never => {
      throw new RangeError('Invalid array length');
    };
    const expected = {
      code: 'UNEXPECTED',
      message: expect.stringContaining('while reading the pixels'),
    };
    expect(() => guardReading('reading the pixels', failing)).toThrow(
      expect.objectContaining(expected),
    );
    await expect(guardReading('reading the pixels', async () => failing())).rejects.toMatchObject(
      expected,
    );
  });
});

describe('inFile', () => {
  it('puts the name in front, once', () => {
    const named = inFile('a/1.dcm', typed);
    expect(named).toMatchObject({ code: 'NOT_DICOM', what: 'a/1.dcm: Not DICOM.' });
    expect(inFile('a/1.dcm', named)).toBe(named);
  });
});
