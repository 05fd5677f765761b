import { readAdministration } from './readAdministration';

const dataset = (Modality: string, item: Record<string, unknown>, extra = {}) => ({
  Modality,
  AcquisitionDate: '20260103',
  AcquisitionTime: '101500',
  RadiopharmaceuticalInformationSequence: [item],
  ...extra,
});

describe('readAdministration', () => {
  it.each([
    ['NM', 7400],
    ['PT', 7.4e9],
  ])('activity of %s in its own unit', (modality, RadionuclideTotalDose) => {
    const { administration, notes } = readAdministration(
      dataset(modality, {
        RadionuclideTotalDose,
        RadiopharmaceuticalStartDateTime: '20260102091500.000000+0100',
        Radiopharmaceutical: 'DOTATATE',
        RadionuclideCodeSequence: [{ CodeMeaning: '^177^Lutetium' }],
      }),
    );
    expect(administration.activityMBq).toMatchObject({ value: 7400, source: 'file' });
    expect(administration.dateTime).toMatchObject({ value: '2026-01-02T09:15:00+01:00' });
    expect(administration.radionuclide?.value).toBe('177Lu');
    expect(administration.radiopharmaceutical?.value).toBe('DOTATATE');
    expect(notes).toEqual([]);
  });

  it('says where the unit looks wrong, and corrects nothing', () => {
    const { administration, notes } = readAdministration(
      dataset('PT', { RadionuclideTotalDose: 7400 }),
    );
    expect(administration.activityMBq?.value).toBeCloseTo(0.0074, 12);
    expect(notes[0]).toMatch(/0\.00740 MBq .* another unit/);
  });

  it('says where the injection is at the time of the scan, and shows what the comments hold', () => {
    const { notes } = readAdministration(
      dataset(
        'PT',
        { RadionuclideTotalDose: 5e8, RadiopharmaceuticalStartDateTime: '20260103101400' },
        { ImageComments: '600.0 MBq on 20260101 at 13:00' },
      ),
    );
    expect(notes).toEqual([
      expect.stringMatching(/time of administration is that of the scan/),
      expect.stringContaining('600.0 MBq'),
    ]);
  });

  it('takes a time without date as of the day of the scan, and says so', () => {
    const { administration } = readAdministration(
      dataset('NM', { RadiopharmaceuticalStartTime: '080000' }),
    );
    expect(administration.dateTime).toMatchObject({
      value: '2026-01-03T08:00:00',
      detail: expect.stringContaining('day of the scan'),
    });
  });

  it('is empty where the file is', () => {
    expect(
      readAdministration({ Modality: 'NM', RadiopharmaceuticalInformationSequence: [] }),
    ).toEqual({ administration: {}, notes: [] });
    expect(readAdministration({ Modality: 'RTDOSE' })).toEqual({ administration: {}, notes: [] });
  });

  it('says where the administration is of another nuclide, or not the only one', () => {
    const gallium = { RadionuclideCodeSequence: [{ CodeValue: '35337001' }] };
    const { administration, notes } = readAdministration(dataset('PT', gallium));
    expect(administration.radionuclide?.value).toBe('68Ga');
    expect(notes).toEqual([expect.stringMatching(/is of 68Ga/)]);
    const twice = { RadiopharmaceuticalInformationSequence: [{}, {}] };
    expect(readAdministration(dataset('PT', {}, twice)).notes[0]).toMatch(/2 administrations/);
  });

  it('gives no date to a time of day after that of the scan', () => {
    const { administration } = readAdministration(
      dataset('NM', { RadiopharmaceuticalStartTime: '140000' }),
    );
    expect(administration.dateTime).toBeUndefined();
  });
});
