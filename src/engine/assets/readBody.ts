/**
 * Reads the bytes of a response.
 * @param expectedBytes size of the buffer that is allocated at the start; a longer or shorter body
 *   is accepted
 * @param onReceived called with the bytes received so far, after each piece
 */
export async function readBody(
  response: Response,
  expectedBytes: number,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array(expectedBytes);
  let received = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return received === bytes.length ? bytes : bytes.slice(0, received);
    }
    if (received + value.length > bytes.length) {
      const longer = new Uint8Array(2 * (received + value.length));
      longer.set(bytes.subarray(0, received));
      bytes = longer;
    }
    bytes.set(value, received);
    received += value.length;
    onReceived(received);
  }
}
