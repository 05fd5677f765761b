import { caseNames } from './caseNames';

const name = (...series: [uid: string, folder: string][]) =>
  caseNames(series.map(([seriesInstanceUID, folder]) => ({ seriesInstanceUID, folder })));

describe('caseNames', () => {
  it('takes the folder of a series that is alone in it', () => {
    expect(name(['1.2', 'a/ct'], ['1.3', 'b'])).toEqual(['a/ct', 'b']);
  });

  it('adds the series where several share a folder, and where there is none', () => {
    expect(name(['1.2', 'a'], ['1.3', 'a'])).toEqual(['a/1.2', 'a/1.3']);
    expect(name(['1.2', ''])).toEqual(['1.2']);
  });

  it('gives the same names in any order', () => {
    expect(name(['1.2', ''], ['1..2', '']).sort()).toEqual(name(['1..2', ''], ['1.2', '']).sort());
  });

  it('never leaves the folder of the results, and never hits its own files', () => {
    expect(name(['../../x', ''])).toEqual(['x']);
    expect(name(['..', ''])).toEqual(['series']);
    expect(name(['1.2', 'summary.csv'])).toEqual(['case-summary.csv']);
    expect(name(['1.2', '.download'])).toEqual(['case-.download']);
  });
});
