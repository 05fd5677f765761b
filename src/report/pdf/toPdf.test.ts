import { inflateSync } from 'node:zlib';
import { doseReport, doseReportCase } from '../../../tests/helpers/doseReportCase';
import { serialDoseReport } from '../../../tests/helpers/serialDoseReport';
import { pdfShownText } from '../../../tests/helpers/pdfShownText';
import { pdfText } from './pdfText';
import { toPdf } from './toPdf';

const pageCount = (pdf: Uint8Array) => {
  const raw = Buffer.from(pdf).toString('latin1');
  const objects = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...objects].join('').match(/\/Type\s*\/Page\b/g)?.length;
};

describe('toPdf', () => {
  it('is one page with the numbers, their units, findings, model and reviewer', async () => {
    const report = doseReport(2);
    const pdf = await toPdf(report);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pageCount(pdf)).toBe(1);
    const text = pdfShownText(pdf);
    for (const expected of [
      'Mean absorbed dose, Gy',
      report.kidneys[0].dose!.meanDoseGy.toFixed(2),
      report.kidneys[1].dose!.d2Gy.toFixed(2),
      'Volume, ml',
      'Dose per administered activity, Gy/GBq',
      'BED, sum of the cycles, Gy',
      'Müller Änne',
      'interim weights, not for clinical use',
      'UNAPPROVED: nobody has approved these contours',
      'Check: 12.0 ml of the left kidney',
      '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('stays one page and counts the findings that do not fit', async () => {
    const findings = Array.from({ length: 60 }, (_, n) => ({
      code: 'INPUT_NOTE',
      severity: n < 2 ? ('warning' as const) : ('info' as const),
      what: `Finding number ${n} with a text that is long enough to be broken into more than one line of the page, as real ones are now and then.`,
      next: 'Do this.',
    }));
    const pdf = await toPdf(doseReport(1, { findings }));
    expect(pageCount(pdf)).toBe(1);
    const text = pdfShownText(pdf);
    const shown = new Set([...text.matchAll(/Finding number (\d+)/g)].map(([, n]) => Number(n)));
    const [, hidden] = /(\d+) more, see the JSON report/.exec(text)!;
    // These, and that the half-life is the site's.
    expect(shown.size + Number(hidden)).toBe(61);
    // Warnings come first.
    expect(shown.has(0) && shown.has(1)).toBe(true);
  });

  it("says that the patient's name is spelled otherwise, and leaves the ideographic form out", async () => {
    const named = async (patientName: string) => {
      const report = doseReport(1);
      report.provenance.patient.patientName = patientName;
      return pdfShownText(await toPdf(report));
    };
    const spelled = 'The name is written in letters that this page has';
    const cyrillic = await named('Иванова^Мария');
    expect(cyrillic).toContain('Ivanova Mariia');
    expect(cyrillic).toContain(spelled);
    const latin = await named('Yamada^Tarou=山田^太郎');
    expect(latin).toContain('Patient Yamada Tarou');
    expect(latin).not.toContain(spelled);
  });

  it('holds the picture pixel by pixel', async () => {
    const data = Uint8Array.from({ length: 3 * 40 * 25 }, (_, n) => (37 * n) % 256);
    const raster = { width: 40, height: 25, data, pixelMm: 1 };
    const pdf = await toPdf(doseReport(1), { keyImages: [{ title: 'Kidneys', raster }] });
    const raw = Buffer.from(pdf).toString('latin1');
    const image = /\/Subtype \/Image[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/.exec(raw)!;
    const pixels = inflateSync(Buffer.from(image[1], 'latin1'));
    expect(pixels.equals(Buffer.from(raster.data))).toBe(true);
  });

  it('has a page for each cycle from serial images: points, models, administration, methods', async () => {
    const report = serialDoseReport(2);
    const pdf = await toPdf(report);
    expect(pageCount(pdf)).toBe(3);
    const text = pdfShownText(pdf);
    const [right] = report.cycles[0].serial!.kidneys;
    for (const expected of [
      'computed from 3 serial images',
      'Cycle 1: dose from serial images',
      'Cycle 2: dose from serial images',
      'injected 7450 MBq less residual 50 MBq',
      'the file says 7380 MBq',
      '24.0 entered, file 23.4',
      '168.0 (left out)',
      '82.30',
      '4.6 (0.97)',
      'tri-exponential of 2013',
      right.timeIntegratedActivityMBqH.toFixed(0),
      'Counts at 96.0 h: 9.36 cps/MBq',
      'doi 10.1007/s00259-022-05727-7',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('counts the methods that do not fit the page of a cycle', async () => {
    const report = serialDoseReport(1);
    report.cycles[0].serial!.methods = Array.from({ length: 80 }, (_, n) => `Step ${n}.`);
    const pdf = await toPdf(report);
    expect(pageCount(pdf)).toBe(2);
    const text = pdfShownText(pdf);
    const [, hidden] = /(\d+) more lines, see the JSON report/.exec(text)!;
    // These, and the calibration of the counts.
    expect(text.match(/Step \d+/g)!.length + Number(hidden)).toBe(81);
  });

  it('can be made without any dose', async () => {
    const { input } = doseReportCase(1);
    const bare = (label: number) => ({ label, voxels: 10, volumeMl: 1.2 });
    const report = doseReport(1, {
      ...input,
      cycles: [],
      measurements: { right: bare(1), left: bare(2) },
    });
    expect(pdfShownText(await toPdf(report))).toContain('No dose on the kidneys.');
  });
});

describe('pdfText', () => {
  it('keeps what Helvetica has, and spells out signs', () => {
    expect(pdfText('Müller – 5 µGy, α/β ≥ 2')).toBe('Müller – 5 µGy, alpha/beta >= 2');
    expect(pdfText('a\nb')).toBe('a b');
  });

  it.each([
    ['Čapek', 'Capek'],
    ['Łukasz Żółć', 'Lukasz Zólc'],
    ['Nguyễn', 'Nguyen'],
    ['Щукин Юрий', 'Shchukin Iurii'],
    ['Київ', 'Kiiv'],
    ['Παπαδόπουλος Ψ', 'Papadopoylos Ps'],
    // An accent of its own belongs to its letter.
    ['e\u0301', 'é'],
    ['山A', '[U+5C71]A'],
    ['\u{1F600}', '[U+1F600]'],
  ])('writes %s as %s, and leaves nothing out', (text, shown) => {
    expect(pdfText(text)).toBe(shown);
  });
});
