import { createServer, type AddressInfo } from 'node:net';
import { firstFreePort } from './firstFreePort';

const host = '127.0.0.1';

describe('firstFreePort', () => {
  it('passes over a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const { port } = server.address() as AddressInfo;
    const found = await firstFreePort(port, host);
    expect(found).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    await expect(firstFreePort(port, host)).resolves.toBe(port);
  });

  it('leaves 0 to the system', async () => {
    await expect(firstFreePort(0, host)).resolves.toBe(0);
  });

  it('says where the address cannot be used', async () => {
    // 192.0.2.0/24 is kept for documentation (RFC 5737): no machine has it.
    await expect(firstFreePort(3000, '192.0.2.1')).rejects.toMatchObject({
      code: 'INVALID_CONFIGURATION',
      why: expect.stringContaining('192.0.2.1'),
    });
  });
});
