import { findNuclide } from '../../../nuclides';
import { readRadionuclide } from './readRadionuclide';
import { nuclides } from './nuclides';

const of = (item: Record<string, unknown>, extra = {}) => [
  { Modality: 'PT', RadiopharmaceuticalInformationSequence: [item], ...extra },
];
const code = (CodeValue: string, CodingSchemeDesignator = 'SCT', CodeMeaning?: string) => ({
  RadionuclideCodeSequence: [{ CodeValue, CodingSchemeDesignator, CodeMeaning }],
});
const window = (low: number, high: number) => ({
  EnergyWindowInformationSequence: [
    { EnergyWindowRangeSequence: [{ EnergyWindowLowerLimit: low, EnergyWindowUpperLimit: high }] },
  ],
});
const mismatch = expect.objectContaining({ code: 'RADIONUCLIDE_MISMATCH' });

describe('readRadionuclide', () => {
  it.each([
    ['SNOMED CT', code('447553000')],
    ['SNOMED RT', code('C-101ED', 'SRT')],
    ['an unknown code with a meaning', code('446031007', 'SCT', '^177^Lutetium')],
    ['a private code', code('Lu-177', '99GE')],
    ['the name of the agent', { Radiopharmaceutical: 'Lu177-Octreotate' }],
    [
      'Siemens',
      {
        Radiopharmaceutical: 'Lu177-Octreotate',
        RadionuclideHalfLife: 579744,
        RadionuclidePositronFraction: 0.11,
      },
    ],
    ...[573000, 574300, 574560, 578880, 582000].map((RadionuclideHalfLife): [string, object] => [
      `half-life ${RadionuclideHalfLife}`,
      { ...code('447553000'), RadionuclideHalfLife, RadionuclidePositronFraction: 0 },
    ]),
  ])('passes 177Lu without a word: %s', (_, item) => {
    expect(readRadionuclide(of(item as never, window(184.5, 225.5)))).toEqual({
      radionuclide: '177Lu',
      notes: [],
    });
  });

  it.each([
    ['90Y', code('14691008', 'SCT', '^90^Yttrium')],
    ['90Y', { Radiopharmaceutical: 'Y90-DOTATOC', RadionuclidePositronFraction: 3.19e-5 }],
    ['131I', { ...code('1368003'), RadionuclideHalfLife: 692_988 }],
    ['161Tb', { Radiopharmaceutical: '161Tb-PSMA', RadionuclideHalfLife: 600_800 }],
    ['225Ac', code('X', '99X', '225-Actinium')],
  ])('knows %s', (radionuclide, item) => {
    expect(readRadionuclide(of(item as never))).toEqual({ radionuclide, notes: [] });
  });

  it('takes none where nothing tells it', () => {
    expect(readRadionuclide([{ Modality: 'NM' }])).toEqual({ notes: [] });
    expect(
      readRadionuclide(of({ Radiopharmaceutical: 'Octreotate' })).radionuclide,
    ).toBeUndefined();
    // Bremsstrahlung, or a window around no line of one nuclide.
    expect(readRadionuclide([window(55, 285)]).radionuclide).toBeUndefined();
  });

  it('takes what half-life or energy window tell, and says so', () => {
    expect(readRadionuclide(of({ RadionuclideHalfLife: 692_988 }))).toEqual({
      radionuclide: '131I',
      notes: [expect.stringMatching(/do not name the radionuclide: 131I was assumed \(Radionuc/)],
    });
    for (const [nuclide, low, high] of [
      ['177Lu', 187, 229],
      ['131I', 328, 400],
      ['161Tb', 67, 82],
      ['225Ac', 396, 484],
    ] as const) {
      expect(readRadionuclide(of({ Radiopharmaceutical: 'PSMA' }, window(low, high)))).toEqual({
        radionuclide: nuclide,
        notes: [expect.stringContaining(`${nuclide} was assumed (energy window ${low}`)],
      });
    }
  });

  it('takes the entered one, and says what the images say against it', () => {
    expect(readRadionuclide([{ Modality: 'NM' }], '90Y')).toEqual({
      radionuclide: '90Y',
      notes: [],
    });
    expect(readRadionuclide(of(code('447553000')), '90Y')).toEqual({
      radionuclide: '90Y',
      conflict: expect.stringMatching(
        /taken as 90Y.*otherwise: RadionuclideCodeSequence 447553000/,
      ),
      notes: [],
    });
  });

  const others = nuclides.filter(({ name }) => !findNuclide(name));
  it.each(others.map((one) => [one.name, one] as const))('refuses %s', (name, nuclide) => {
    const refused = [
      ...(nuclide.codes ?? []).map((value) => code(value)),
      code('X-1', '99X', name),
      { Radiopharmaceutical: `${name}-DOTA` },
      { ...code('447553000'), RadionuclideHalfLife: nuclide.halfLifeSeconds },
      { RadionuclideHalfLife: nuclide.halfLifeSeconds },
    ];
    for (const item of refused) {
      expect(() => readRadionuclide(of(item))).toThrow(mismatch);
    }
  });

  it('refuses what contradicts itself, and names what it says', () => {
    expect(() => readRadionuclide(of(code('447553000', 'SCT', '^90^Yttrium')))).toThrow(mismatch);
    expect(() =>
      readRadionuclide(of({ ...code('447553000'), Radiopharmaceutical: '68Ga-PSMA' })),
    ).toThrow(
      expect.objectContaining({
        what: expect.stringContaining('Radiopharmaceutical "68Ga-PSMA"'),
        why: expect.stringContaining('447553000'),
      }),
    );
    expect(() =>
      readRadionuclide(of({ ...code('447553000'), RadionuclidePositronFraction: 0.967 })),
    ).toThrow(mismatch);
    expect(() =>
      readRadionuclide(of({ ...code('447553000'), RadionuclidePositronFraction: 0.0000319 })),
    ).toThrow(mismatch);
    expect(() => readRadionuclide(of(code('447553000'), window(126, 154)))).toThrow(mismatch);
    // Of two injections one is of another nuclide; or of one image.
    const two = { ...code('447553000') };
    expect(() =>
      readRadionuclide([{ RadiopharmaceuticalInformationSequence: [two, code('C-111A1', 'SRT')] }]),
    ).toThrow(mismatch);
    expect(() => readRadionuclide([...of(two), ...of(code('14691008'))])).toThrow(mismatch);
  });

  it('says where numbers are in another unit, codes are unknown, or the description names another', () => {
    for (const RadionuclideHalfLife of [159.5, 6.65, 9571]) {
      expect(readRadionuclide(of({ ...code('447553000'), RadionuclideHalfLife })).notes).toEqual([
        expect.stringMatching(/looks like the half-life of 177Lu in/),
      ]);
    }
    expect(readRadionuclide(of(code('12345', '99X')))).toEqual({
      notes: [expect.stringMatching(/not known here \(12345 99X\)/)],
    });
    expect(
      readRadionuclide(of(code('447553000'), { SeriesDescription: 'Y90 SIRT' })).notes,
    ).toEqual([expect.stringMatching(/names 90Y/)]);
  });
});
