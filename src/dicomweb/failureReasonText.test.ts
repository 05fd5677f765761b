import { failureReasonText } from './failureReasonText';

describe('failureReasonText', () => {
  // Codes of PS3.18 Table I.2-2 and PS3.4 Table B.2-1.
  it.each([
    [0x0110, 'an error while processing the object (code 0110)'],
    [0x0111, 'it holds an object with the same SOP Instance UID already (code 0111)'],
    [0x0122, 'it does not accept this kind of object (SOP class) (code 0122)'],
    [0xa700, 'it is out of resources, such as disk space (code A700)'],
    [0xa7ff, 'it is out of resources, such as disk space (code A7FF)'],
    [0xa900, 'the data set does not fit its SOP class or its study (code A900)'],
    [0xa901, 'the data set does not fit its SOP class or its study (code A901)'],
    [0xc000, 'it cannot understand the object (code C000)'],
    [0xcfff, 'it cannot understand the object (code CFFF)'],
    [0xc122, 'it does not accept the transfer syntax (code C122)'],
    [0x1234, 'a reason of its own (code 1234)'],
  ])('%p', (code, text) => {
    expect(failureReasonText(code)).toBe(text);
  });
});
