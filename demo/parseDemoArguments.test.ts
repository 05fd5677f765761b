import { parseDemoArguments } from './parseDemoArguments';

describe('parseDemoArguments', () => {
  it('has defaults', () => {
    expect(parseDemoArguments([])).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dicomwebUrl: undefined,
      dataDir: undefined,
      pluginsDir: undefined,
      isolation: true,
      help: false,
    });
  });

  it('reads every option', () => {
    const args = '--port 0 --host 0.0.0.0 --dicomweb=https://a/b --plugins p --no-isolation --help';
    expect(parseDemoArguments(args.split(' '))).toEqual({
      port: 0,
      host: '0.0.0.0',
      dicomwebUrl: 'https://a/b',
      dataDir: undefined,
      pluginsDir: 'p',
      isolation: false,
      help: true,
    });
    expect(parseDemoArguments(['--data', 'd']).dataDir).toBe('d');
  });

  it.each([
    ['--port x'],
    ['--port 65536'],
    ['--port 80.5'],
    ['--dicomweb localhost:8042'],
    ['--dicomweb ftp://a/b'],
    ['--dicomweb http://a/b --data d'],
    ['--unknown'],
    ['stray'],
  ])('refuses %s', (line) => {
    expect(() => parseDemoArguments(line.split(' '))).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
    );
  });
});
