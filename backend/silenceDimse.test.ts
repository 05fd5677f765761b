test('bytes that are no data set are not written to the console', async () => {
  // The library takes the console's functions when it is loaded.
  const written = (['log', 'warn', 'error', 'info', 'debug'] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation(() => undefined),
  );
  const { Dataset } = await import('dcmjs-dimse');
  const { silenceDimse } = await import('./silenceDimse');
  const read = () =>
    new Dataset(Buffer.from([8, 0, 0x18, 0, 60, 0, 0, 0, 0x31]), '1.2.840.10008.1.2');
  read();
  const count = () => written.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  const before = count();
  expect(before).toBeGreaterThan(0);
  silenceDimse();
  read();
  expect(count()).toBe(before);
  jest.restoreAllMocks();
});
