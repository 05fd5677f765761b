import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDemoServer, type DemoServer, type DemoServerOptions } from './server';

const dir = mkdtempSync(path.join(tmpdir(), 'demo-'));
const viewerDir = path.join(dir, 'viewer');
const pluginsDir = path.join(dir, 'plugins');
const running: { close(): Promise<void> }[] = [];

beforeAll(() => {
  mkdirSync(path.join(viewerDir, 'assets'), { recursive: true });
  mkdirSync(path.join(pluginsDir, 'models'), { recursive: true });
  writeFileSync(path.join(viewerDir, 'index.html'), '<html>viewer</html>');
  writeFileSync(path.join(viewerDir, 'app.js'), '1');
  writeFileSync(path.join(viewerDir, 'app-config.js'), 'the stock one');
  writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  for (const name of ['mode.js', 'worker.mjs', 'ort.wasm', 'models/net.onnx', 'models/net.json']) {
    writeFileSync(path.join(pluginsDir, name), 'x');
  }
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function start(options: Partial<DemoServerOptions> = {}): Promise<DemoServer> {
  const server = await startDemoServer({ viewerDir, pluginsDir, ...options });
  running.push(server);
  return server;
}

/** Sends the path as it is; fetch would tidy it up first. */
function rawGet(url: string, rawPath: string): Promise<{ status?: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    httpRequest({ hostname, port, path: rawPath }, (answer: IncomingMessage) => {
      let body = '';
      answer.on('data', (chunk) => (body += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('startDemoServer', () => {
  it('serves the viewer, and its page for every route of it', async () => {
    const { url } = await start();
    for (const route of [
      '/',
      '/viewer?StudyInstanceUIDs=1.2',
      '/kidney-dosimetry/dicomweb',
      '/index.html',
    ]) {
      const answer = await fetch(url + route);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      await expect(answer.text()).resolves.toBe('<html>viewer</html>');
    }
  });

  it('replaces the app-config and takes overrides', async () => {
    const { url } = await start({ appConfigOverrides: { modes: ['@ohif/mode-basic'] } });
    const answer = await fetch(`${url}/app-config.js`);
    expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
    const text = await answer.text();
    expect(text).toMatch(/^window\.config = /);
    expect(text).toContain('"@ohif/mode-basic"');
  });

  it.each([
    ['mode.js', 'text/javascript; charset=utf-8'],
    ['worker.mjs', 'text/javascript; charset=utf-8'],
    ['ort.wasm', 'application/wasm'],
    ['models/net.onnx', 'application/octet-stream'],
    ['models/net.json', 'application/json; charset=utf-8'],
  ])('serves the plug-in file %s as %s', async (name, type) => {
    const { url } = await start();
    const answer = await fetch(`${url}/plugins/${name}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  it('answers 304 until the file changes', async () => {
    const { url } = await start();
    const file = `${url}/plugins/mode.js`;
    const etag = (await fetch(file)).headers.get('etag') as string;
    const again = () => fetch(file, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    utimesSync(path.join(pluginsDir, 'mode.js'), 1, 1);
    expect((await again()).status).toBe(200);
  });

  it('answers HEAD with the length', async () => {
    const { url } = await start();
    const answer = await fetch(`${url}/index.html`, { method: 'HEAD' });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '19']);
  });

  it.each(['/plugins/missing.js', '/plugins/', '/missing.js', '/dicom-web/nothing', '/app.css'])(
    'answers 404 for %s',
    async (name) => {
      const { url } = await start();
      expect((await fetch(url + name)).status).toBe(404);
    },
  );

  it.each([
    '/../secret.txt',
    '/plugins/../../secret.txt',
    '/plugins/..%2f..%2fsecret.txt',
    '/plugins/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '//secret.txt',
  ])('never leaves its folders: %s', async (name) => {
    const { url } = await start();
    const { status, body } = await rawGet(url, name);
    expect(body).not.toContain('secret');
    expect([400, 404]).toContain(status);
  });

  it('follows no link out of its folders', async () => {
    symlinkSync(path.join(dir, 'secret.txt'), path.join(pluginsDir, 'link.js'));
    symlinkSync(dir, path.join(viewerDir, 'up'));
    symlinkSync(path.join(pluginsDir, 'mode.js'), path.join(pluginsDir, 'same.js'));
    const { url } = await start();
    for (const name of ['/plugins/link.js', '/up/secret.txt']) {
      const { status, body } = await rawGet(url, name);
      expect([status, body.includes('secret')]).toEqual([404, false]);
    }
    expect((await fetch(`${url}/plugins/same.js`)).status).toBe(200);
  });

  it('answers to its own names only', async () => {
    const { url } = await start();
    const { hostname, port } = new URL(url);
    const ask = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = { host };
        httpRequest({ hostname, port, path: '/dicom-web/studies', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await ask(`localhost:${port}`)).toBe(200);
    expect(await ask(`evil.example:${port}`)).toBe(403);
  });

  it('refuses a body larger than it takes before it is sent', async () => {
    const { url } = await start();
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(`${url}/dicom-web/studies`, {
        method: 'POST',
        headers: {
          'content-type': 'multipart/related; type="application/dicom"; boundary=x',
          'content-length': 2 ** 31,
        },
      });
      request.on('response', (answer) => {
        resolve(answer.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.write('--x');
    });
    expect(status).toBe(413);
  });

  it.each([
    '/dicom-web/studies?limit=-1',
    '/dicom-web/studies?offset=1e3',
    `/dicom-web/studies?${encodeURIComponent('患者')}=1`,
    '/dicom-web/studies?a%0d%0aX-Evil:%201=1',
    '/dicom-web/studies?PatientName=a%0d%0ab',
    '/dicom-web/studies?a%22b=1',
  ])('refuses the query of %s', async (name) => {
    const { url } = await start();
    expect((await rawGet(url, name)).status).toBe(400);
  });

  it('isolates every answer, unless told not to', async () => {
    const isolated = await start();
    const open = await start({ isolation: false });
    for (const name of ['/', '/plugins/mode.js', '/dicom-web/studies', '/missing.js']) {
      const { headers } = await fetch(isolated.url + name);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect((await fetch(open.url + name)).headers.get('cross-origin-embedder-policy')).toBeNull();
    }
  });

  it('refuses a port that is taken', async () => {
    const { url } = await start();
    await expect(start({ port: Number(new URL(url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});

describe('the proxy to a real archive', () => {
  let seen: {
    url?: string;
    method?: string;
    headers: IncomingMessage['headers'];
    length: number;
  }[];

  async function startUpstream(): Promise<{ server: Server; url: string }> {
    seen = [];
    const server = createServer((request, response) => {
      let length = 0;
      request.on('data', (chunk: Buffer) => (length += chunk.length));
      request.on('end', () => {
        seen.push({ url: request.url, method: request.method, headers: request.headers, length });
        const moved = /moved=([^&]+)/.exec(request.url ?? '')?.[1];
        response.writeHead(moved ? 302 : request.url?.includes('refused') ? 409 : 200, {
          'content-type': 'application/dicom+json',
          'x-from': 'archive',
          ...(moved && { location: decodeURIComponent(moved) }),
        });
        response.end('[]');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    running.push({ close: async () => void server.close() });
    return { server, url: `http://127.0.0.1:${(server.address() as { port: number }).port}` };
  }

  it('passes path, query, headers, large bodies and status both ways', async () => {
    const upstream = await startUpstream();
    const { url } = await start({ dicomwebUrl: `${upstream.url}/pacs/rs/` });
    const answer = await fetch(`${url}/dicom-web/studies/refused?PatientName=a%20*&limit=3`, {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'multipart/related; boundary=x' },
      body: new Uint8Array(9_000_000),
    });
    expect([answer.status, answer.headers.get('x-from'), await answer.text()]).toEqual([
      409,
      'archive',
      '[]',
    ]);
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/pacs/rs/studies/refused?PatientName=a%20*&limit=3',
      length: 9_000_000,
    });
    expect(seen[0].headers).toMatchObject({
      authorization: 'Bearer t',
      'content-type': 'multipart/related; boundary=x',
      forwarded: `host=${new URL(url).host};proto=http`,
    });
  });

  it('sends the browser to its own addresses only', async () => {
    const upstream = await startUpstream();
    const { url } = await start({ dicomwebUrl: `${upstream.url}/pacs/rs/` });
    const ask = async (location: string) => {
      const answer = await fetch(`${url}/dicom-web/studies?moved=${encodeURIComponent(location)}`, {
        redirect: 'manual',
      });
      return [answer.status, answer.headers.get('location')];
    };
    expect(await ask(`${upstream.url}/pacs/rs/studies/1.2`)).toEqual([
      302,
      '/dicom-web/studies/1.2',
    ]);
    expect(await ask('https://elsewhere.example/pacs/rs/studies')).toEqual([302, null]);
    expect(await ask(`${upstream.url}.elsewhere.example/studies`)).toEqual([302, null]);
    expect(await ask('//elsewhere.example/studies')).toEqual([302, null]);
  });

  it('keeps headers that are between two neighbours only', async () => {
    const upstream = await startUpstream();
    const { url } = await start({ dicomwebUrl: `${upstream.url}/pacs/rs/` });
    await new Promise<void>((resolve, reject) => {
      const headers = {
        connection: 'close, X-Only-Here',
        'x-only-here': '1',
        'proxy-authorization': 'Basic c2VjcmV0',
        te: 'trailers',
        'x-for-the-archive': '2',
      };
      httpRequest(`${url}/dicom-web/studies`, { headers }, (answer) => {
        answer.resume().on('end', resolve);
      })
        .on('error', reject)
        .end();
    });
    expect(seen[0].headers).toMatchObject({ 'x-for-the-archive': '2' });
    for (const name of ['x-only-here', 'proxy-authorization', 'te']) {
      expect(seen[0].headers).not.toHaveProperty(name);
    }
  });

  it('passes nothing but reading and storing', async () => {
    const upstream = await startUpstream();
    const { url } = await start({ dicomwebUrl: `${upstream.url}/pacs/rs/` });
    for (const [method, name, status] of [
      ['DELETE', '/studies/1.2', 405],
      ['PUT', '/studies/1.2', 405],
      ['POST', '/studies/1.2/series', 405],
      ['GET', '/tools/shutdown', 404],
      ['GET', '/studies/..%2f..%2ftools', 400],
    ] as const) {
      expect((await fetch(`${url}/dicom-web${name}`, { method })).status).toBe(status);
    }
    expect(seen).toEqual([]);
  });

  it('says 502 and why where the archive is down', async () => {
    const upstream = await startUpstream();
    await new Promise((resolve) => upstream.server.close(resolve));
    const { url } = await start({ dicomwebUrl: `${upstream.url}/dicom-web` });
    const answer = await fetch(`${url}/dicom-web/studies`);
    expect(answer.status).toBe(502);
    await expect(answer.text()).resolves.toContain(`${upstream.url}/dicom-web does not answer`);
  });
});
