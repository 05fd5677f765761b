import { parseSiteConfiguration } from '.';

const parse = (value: unknown) => parseSiteConfiguration({ cameras: value }).cameras;
const intevo = {
  manufacturer: 'Siemens NM',
  model: 'Encore2',
  sensitivityCpsPerMBq: 9.74,
  deadTime: {
    constant: 0.96,
    exponentials: [
      { amplitude: 0.047, rateCps: 240000 },
      { amplitude: 1e-16, rateCps: 11000 },
    ],
  },
  detectorsCounted: 2,
  fwhmMm: 10,
};

describe('cameras of a site', () => {
  it('keeps what is set, and nothing else', () => {
    const dated = [
      { ...intevo, to: '2025-12-31' },
      { ...intevo, from: '2026-01-01', sensitivityCpsPerMBq: 9.1 },
      { sensitivityCpsPerMBq: 4.61, deadTime: { factor: 1.01 } },
    ];
    expect(parse(dated)).toEqual(dated);
  });

  it.each([
    [[{ ...intevo, sensitivityCpsPerMBq: 0 }], /cameras\[0\]\.sensitivityCpsPerMBq/],
    [[{ ...intevo, sensitivityCpsPerMBq: '9.74' }], /cameras\[0\]\.sensitivityCpsPerMBq/],
    [[{ ...intevo, sensitivity: 9 }], /cameras\[0\]\.sensitivity /],
    [[{ model: 'Encore2' }], /sensitivityCpsPerMBq/],
    [[{ ...intevo, from: '2026-02-30' }], /cameras\[0\]\.from/],
    [[{ ...intevo, from: '20260301' }], /cameras\[0\]\.from/],
    [[{ ...intevo, from: '2026-03-02', to: '2026-03-01' }], /cameras\[0\]\.to/],
    [[{ ...intevo, detectorsCounted: 1.5 }], /detectorsCounted/],
    [[{ ...intevo, deadTime: { factor: 1, constant: 1, exponentials: [] } }], /deadTime/],
    [[intevo, { ...intevo, model: 'ENCORE2' }], /cameras\[1\]/],
    [
      [
        { ...intevo, to: '2026-01-01' },
        { ...intevo, from: '2026-01-01' },
      ],
      /cameras\[1\]/,
    ],
  ])('refuses %j', (value, named) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({
        code: 'INVALID_CONFIGURATION',
        what: expect.stringMatching(named),
      }),
    );
  });
});
