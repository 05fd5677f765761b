import { ProtobufWriter } from './ProtobufWriter';

// The examples of the Protocol Buffers encoding guide.
describe('ProtobufWriter', () => {
  it('writes field 1 = 150 as 08 96 01', () => {
    expect([...new ProtobufWriter().integer(1, 150).finish()]).toEqual([0x08, 0x96, 0x01]);
  });

  it('writes field 2 = "testing"', () => {
    const expected = [0x12, 0x07, ...new TextEncoder().encode('testing')];
    expect([...new ProtobufWriter().text(2, 'testing').finish()]).toEqual(expected);
  });

  it('writes a message in field 3 that has field 1 = 150', () => {
    const bytes = new ProtobufWriter().message(3, (inner) => inner.integer(1, 150)).finish();
    expect([...bytes]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
  });

  it('writes field numbers above 15 in two bytes', () => {
    expect([...new ProtobufWriter().integer(20, 7).finish()]).toEqual([0xa0, 0x01, 0x07]);
  });
});
