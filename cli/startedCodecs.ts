type Codecs = typeof import('dcmjs-codecs');

/**
 * The decoders of dcmjs-codecs. They start when this file is first imported, which takes some time.
 */
export const startedCodecs: Promise<Codecs> = startCodecs();

async function startCodecs(): Promise<Codecs> {
  const loaded = (await import('dcmjs-codecs')) as Codecs & { default?: Codecs };
  const codecs = loaded.NativeCodecs ? loaded : loaded.default!;
  await codecs.NativeCodecs.initializeAsync();
  return codecs;
}
