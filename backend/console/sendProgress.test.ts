import Fastify from 'fastify';
import { sendProgress } from './sendProgress';

const app = Fastify({ forceCloseConnections: true });
const shown = { state: 'running' };
let hungUp: Promise<boolean>;
let url: string;

beforeAll(async () => {
  app.get('/', async (_request, reply) => {
    hungUp = sendProgress(reply, async () => ({ ...shown }));
    await hungUp;
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

test('a state is sent when it changes, until its end', async () => {
  const answer = await fetch(url);
  shown.state = 'done';
  expect(await answer.text()).toMatch(
    /^(data: {"state":"running"}\n\n)?data: {"state":"done"}\n\n$/,
  );
  expect(await hungUp).toBe(false);
});

test('who hangs up before the end is told of', async () => {
  shown.state = 'running';
  const leaving = new AbortController();
  await fetch(url, { signal: leaving.signal });
  leaving.abort();
  expect(await hungUp).toBe(true);
});
