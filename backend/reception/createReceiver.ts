import fs from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { portNotOpened } from '../portNotOpened';
import { silenceDimse } from '../silenceDimse';
import { dataPlaces } from './dataPlaces';
import { guardUnits } from './guardUnits';
import { receiverLimits } from './receiverOptions';
import type { ReceiverOptions } from './receiverOptions';
import { ReceiverScp } from './receiverScp';

export interface Receiver {
  port: number;
  /** Refuses new connections at once and ends the others after a moment. */
  close(): Promise<void>;
}

/**
 * Listens for DICOM senders (PS3.7 C-STORE and C-ECHO as a provider). What was arriving when the
 * node stopped is dropped: its sender had no answer and sends it again.
 */
export async function createReceiver(options: ReceiverOptions): Promise<Receiver> {
  silenceDimse();
  fs.rmSync(dataPlaces.arriving(options.dataFolder), { recursive: true, force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    const scp = new ReceiverScp(socket, options);
    guardUnits(socket, receiverLimits.unitMs);
    const endAfter = (ms: number, isDue: () => boolean) => {
      const timer = setTimeout(() => isDue() && socket.destroy(), ms);
      socket.once('close', () => clearTimeout(timer));
    };
    endAfter(receiverLimits.associationMs, () => !scp.isAssociated);
    endAfter(receiverLimits.wholeMs, () => true);
  });
  server.maxConnections = receiverLimits.maxConnections;
  const { host, port } = options.settings;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portNotOpened(`The DICOM port ${port}`, cause)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}
