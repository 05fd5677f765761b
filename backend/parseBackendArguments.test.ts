import { parseBackendArguments } from './parseBackendArguments';

describe('parseBackendArguments', () => {
  it('has defaults', () => {
    expect(parseBackendArguments([])).toEqual({
      port: 8095,
      host: '127.0.0.1',
      model: undefined,
      origins: [],
      maxMegabytes: 600,
      queue: 4,
      rules: undefined,
      data: 'node-data',
      redis: undefined,
      workers: 1,
      help: false,
    });
  });

  it('reads every option', () => {
    const line =
      '--port 80 --host 0.0.0.0 --origin https://a.example --origin http://b.example:8080 --model m --max-mb 1000 --queue 0 --rules r.json --data d --redis redis://r --workers 3 --help';
    expect(parseBackendArguments(line.split(' '))).toEqual({
      port: 80,
      host: '0.0.0.0',
      model: 'm',
      origins: ['https://a.example', 'http://b.example:8080'],
      maxMegabytes: 1000,
      queue: 0,
      rules: 'r.json',
      data: 'd',
      redis: 'redis://r',
      workers: 3,
      help: true,
    });
  });

  it.each([
    '--port 65536',
    '--port=',
    '--max-mb 0',
    '--queue -1',
    '--queue 1.5',
    '--origin viewer.example',
    '--origin https://viewer.example/path',
    '--unknown',
    'stray',
  ])('refuses %s', (line) => {
    expect(() => parseBackendArguments(line.split(' '))).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
