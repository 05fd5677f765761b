const utf8 = new TextEncoder();

/** Writes the parts of the Protocol Buffers wire format that an ONNX file needs. */
export class ProtobufWriter {
  private readonly parts: Uint8Array[] = [];

  /** Writes a non-negative whole number (int32, int64, enum). */
  integer(field: number, value: number): this {
    this.key(field, 0);
    this.varint(value);
    return this;
  }

  bytes(field: number, value: Uint8Array): this {
    this.key(field, 2);
    this.varint(value.length);
    this.parts.push(value);
    return this;
  }

  text(field: number, value: string): this {
    return this.bytes(field, utf8.encode(value));
  }

  message(field: number, fill: (message: ProtobufWriter) => void): this {
    const message = new ProtobufWriter();
    fill(message);
    return this.bytes(field, message.finish());
  }

  finish(): Uint8Array {
    const size = this.parts.reduce((sum, part) => sum + part.length, 0);
    const joined = new Uint8Array(size);
    let offset = 0;
    for (const part of this.parts) {
      joined.set(part, offset);
      offset += part.length;
    }
    return joined;
  }

  private key(field: number, wireType: number): void {
    this.varint(field * 8 + wireType);
  }

  private varint(value: number): void {
    const bytes: number[] = [];
    let rest = value;
    while (rest >= 128) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
    this.parts.push(Uint8Array.from(bytes));
  }
}
