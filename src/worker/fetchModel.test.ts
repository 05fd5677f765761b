import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { testManifest } from '../../tests/helpers/testManifest';
import { fetchModel } from './fetchModel';

type Handler = http.RequestListener;

let server: http.Server;
let baseUrl: string;
let requests: string[];
let answers: Record<string, Handler>;

const json = (value: unknown): Handler => {
  return (_request, response) => response.end(JSON.stringify(value));
};
const status = (code: number): Handler => {
  return (_request, response) => response.writeHead(code).end('no');
};

beforeAll(async () => {
  server = http.createServer((request, response) => {
    requests.push(request.url!);
    const path = request.url!.split('?')[0];
    (answers[path] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/plugins/models/`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  requests = [];
  answers = {
    '/plugins/models/manifest.json': json(testManifest()),
    '/plugins/models/test-net.onnx': (_request, response) => response.end('abc'),
  };
});

const ignore = (): void => undefined;

describe('fetchModel', () => {
  it('loads the manifest and the weights beside it', async () => {
    const { manifest, bytes } = await fetchModel(baseUrl, ignore);
    expect(manifest).toEqual(testManifest());
    expect(new TextDecoder().decode(bytes)).toBe('abc');
  });

  it('asks for the weights by their hash, so that a cache never serves older ones', async () => {
    await fetchModel(baseUrl, ignore);
    expect(requests).toEqual([
      '/plugins/models/manifest.json',
      '/plugins/models/test-net.onnx?v=ba7816bf8f01',
    ]);
  });

  it('joins parts and tells the share received', async () => {
    answers['/plugins/models/test-net.onnx'] = (_request, response) => {
      response.write('a');
      setImmediate(() => response.end('bc'));
    };
    const fractions: number[] = [];
    const { bytes } = await fetchModel(baseUrl, (fraction) => fractions.push(fraction));
    expect(new TextDecoder().decode(bytes)).toBe('abc');
    expect(fractions.at(-1)).toBe(1);
    expect(fractions.every((f, n) => f > (fractions[n - 1] ?? 0) && f <= 1)).toBe(true);
  });

  it.each([
    ['the manifest is missing', '/plugins/models/manifest.json', status(404), /status 404/],
    [
      'the weights are missing',
      '/plugins/models/test-net.onnx',
      status(404),
      /test-net.*status 404/,
    ],
    ['access is refused', '/plugins/models/test-net.onnx', status(403), /status 403/],
    [
      'a page answers in place of the manifest',
      '/plugins/models/manifest.json',
      ((_request, response) => response.end('<!doctype html>')) as Handler,
      /manifest\.json is not JSON/,
    ],
    [
      'the connection breaks within the weights',
      '/plugins/models/test-net.onnx',
      ((_request, response) => {
        response.writeHead(200, { 'Content-Length': '3' });
        response.write('a', () => response.destroy());
      }) as Handler,
      /test-net\.onnx/,
    ],
  ] as [string, string, Handler, RegExp][])(
    'fails with MODEL_UNAVAILABLE where %s',
    async (_name, path, answer, why) => {
      answers[path] = answer;
      await expect(fetchModel(baseUrl, ignore)).rejects.toMatchObject({
        code: 'MODEL_UNAVAILABLE',
        why: expect.stringMatching(why) as string,
      });
    },
  );

  it('fails with MODEL_UNAVAILABLE where nothing answers', async () => {
    // Port 9 (discard) is closed on any ordinary machine, and fetch refuses it in any case.
    await expect(fetchModel('http://127.0.0.1:9/models/', ignore)).rejects.toMatchObject({
      code: 'MODEL_UNAVAILABLE',
      why: '/models/manifest.json could not be reached.',
    });
  });

  it.each([
    ['other weights', 'abd'],
    ['cut weights', 'ab'],
    ['no weights', ''],
  ])('fails with MODEL_MISMATCH for %s', async (_name, body) => {
    answers['/plugins/models/test-net.onnx'] = (_request, response) => response.end(body);
    await expect(fetchModel(baseUrl, ignore)).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
  });

  it('fails with MODEL_MISMATCH for a manifest of another program, before any weights are loaded', async () => {
    answers['/plugins/models/manifest.json'] = json({ ...testManifest(), decision: 'threshold' });
    await expect(fetchModel(baseUrl, ignore)).rejects.toMatchObject({ code: 'MODEL_MISMATCH' });
    expect(requests).toHaveLength(1);
  });
});
