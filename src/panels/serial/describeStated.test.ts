import { createWords } from '../../words';
import { describeStated } from './describeStated';

const words = createWords('en');
const hours = (value: number) => `${value.toFixed(1)} h`;

describe('describeStated', () => {
  it('names the attribute of the file', () => {
    const stated = { value: 24, source: 'file', detail: 'AcquisitionDateTime' } as const;
    expect(describeStated(stated, hours, '', words)).toBe('From the images: AcquisitionDateTime.');
  });

  it("shows the file's value beside one that was entered", () => {
    const stated = {
      value: 25,
      source: 'entered',
      ofFile: { value: 24.04, source: 'file' },
    } as const;
    expect(describeStated(stated, hours, '', words)).toBe(
      'Entered; the images say 24.0 h. Empty it to take that.',
    );
    expect(describeStated({ value: 25, source: 'entered' }, hours, '', words)).toBe(
      'Entered; the images do not say it.',
    );
  });

  it('says what a missing one means', () => {
    expect(describeStated(undefined, hours, 'Enter it.', words)).toBe('Enter it.');
  });
});
