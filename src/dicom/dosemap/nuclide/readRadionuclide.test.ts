import { checkRadionuclide } from './checkRadionuclide';
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

describe('checkRadionuclide', () => {
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
    expect(checkRadionuclide(of(item as never, window(184.5, 225.5)))).toEqual([]);
  });

  it('says that it was assumed where nothing is named', () => {
    expect(checkRadionuclide([{ Modality: 'NM' }])).toEqual([
      expect.stringMatching(/do not name the radionuclide: 177Lu was assumed\./),
    ]);
    expect(checkRadionuclide(of({ Radiopharmaceutical: 'Octreotate' }, window(187, 229)))).toEqual([
      expect.stringMatching(/assumed \(energy window 187 to 229 keV/),
    ]);
  });

  const others = nuclides.filter(({ name }) => name !== '177Lu');
  it.each(others.map((one) => [one.name, one] as const))('refuses %s', (name, nuclide) => {
    const refused = [
      ...(nuclide.codes ?? []).map((value) => code(value)),
      code('X-1', '99X', name),
      { Radiopharmaceutical: `${name}-DOTA` },
      { ...code('447553000'), RadionuclideHalfLife: nuclide.halfLifeSeconds },
      { RadionuclideHalfLife: nuclide.halfLifeSeconds },
    ];
    for (const item of refused) {
      expect(() => checkRadionuclide(of(item))).toThrow(mismatch);
    }
  });

  it('refuses what contradicts itself, and names what it says', () => {
    expect(() => checkRadionuclide(of(code('447553000', 'SCT', '^90^Yttrium')))).toThrow(mismatch);
    expect(() =>
      checkRadionuclide(of({ ...code('447553000'), Radiopharmaceutical: '68Ga-PSMA' })),
    ).toThrow(
      expect.objectContaining({
        what: expect.stringContaining('Radiopharmaceutical "68Ga-PSMA"'),
        why: expect.stringContaining('447553000'),
      }),
    );
    expect(() =>
      checkRadionuclide(of({ ...code('447553000'), RadionuclidePositronFraction: 0.967 })),
    ).toThrow(mismatch);
    expect(() =>
      checkRadionuclide(of({ ...code('447553000'), RadionuclidePositronFraction: 0.0000319 })),
    ).toThrow(mismatch);
    expect(() => checkRadionuclide(of(code('447553000'), window(126, 154)))).toThrow(mismatch);
    // Of two injections one is of another nuclide; or of one image.
    const two = { ...code('447553000') };
    expect(() =>
      checkRadionuclide([
        { RadiopharmaceuticalInformationSequence: [two, code('C-111A1', 'SRT')] },
      ]),
    ).toThrow(mismatch);
    expect(() => checkRadionuclide([...of(two), ...of(code('14691008'))])).toThrow(mismatch);
  });

  it('says where numbers are in another unit, codes are unknown, or the description names another', () => {
    for (const RadionuclideHalfLife of [159.5, 6.65, 9571]) {
      expect(checkRadionuclide(of({ ...code('447553000'), RadionuclideHalfLife }))).toEqual([
        expect.stringMatching(/looks like the half-life of 177Lu in/),
      ]);
    }
    expect(checkRadionuclide(of(code('12345', '99X'))).join(' ')).toMatch(
      /not known here \(12345 99X\).*assumed/,
    );
    expect(checkRadionuclide(of(code('447553000'), { SeriesDescription: 'Y90 SIRT' }))).toEqual([
      expect.stringMatching(/names 90Y/),
    ]);
  });
});
