import { transferSyntaxes } from '../transferSyntaxes';
import { encodingOfSyntax } from './encodingOfSyntax';
import { syntaxOfEncoding } from './syntaxOfEncoding';

test.each([
  transferSyntaxes.implicitLittleEndian,
  transferSyntaxes.explicitLittleEndian,
  transferSyntaxes.explicitBigEndian,
])('the encoding of %s leads back to it', (syntax) => {
  expect(syntaxOfEncoding(encodingOfSyntax(syntax))).toBe(syntax);
});

test('deflated and compressed data sets are explicit little endian', () => {
  for (const syntax of [transferSyntaxes.deflatedExplicitLittleEndian, '1.2.840.10008.1.2.4.90']) {
    expect(encodingOfSyntax(syntax)).toEqual({ implicitVr: false, littleEndian: true });
  }
});
