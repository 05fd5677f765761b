import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDicomWebClient } from '../../src/dicomweb';
import { makePart10, testUids } from '../../tests/helpers/makePart10';
import { webOptions } from './deliver';

async function listening(answer: http.RequestListener) {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test('an archive that sends the node to another address gets nothing sent there', async () => {
  const asked: string[] = [];
  const elsewhere = await listening((request, reply) => {
    asked.push(request.url!);
    reply.setHeader('content-type', 'application/dicom+json').end('[]');
  });
  const archive = await listening((request, reply) => {
    request.resume();
    reply.writeHead(307, { location: `${elsewhere.url}${request.url}` }).end();
  });
  const client = createDicomWebClient(webOptions({ kind: 'dicomweb', url: archive.url }));
  await expect(client.searchStudies()).rejects.toMatchObject({ code: 'SERVER_ERROR' });
  const file = makePart10(testUids('1.2', '1.3', '1.4'));
  await expect(client.storeInstances([file])).rejects.toMatchObject({
    why: expect.stringContaining('307'),
  });
  expect(asked).toEqual([]);
  [archive, elsewhere].forEach(({ server }) => server.close().closeAllConnections());
});
