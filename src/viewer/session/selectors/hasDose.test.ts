import { reportFixture } from '../../../../tests/helpers/reportFixture';
import { hasDose } from './hasDose';

describe('hasDose', () => {
  it('tells a report with dose from one of volumes only, and from none', () => {
    expect(hasDose({ report: reportFixture() })).toBe(true);
    expect(hasDose({ report: reportFixture({ withDose: false }) })).toBe(false);
    expect(hasDose({})).toBe(false);
  });
});
