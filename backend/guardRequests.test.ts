import Fastify from 'fastify';
import { answerErrors } from './answerErrors';
import { guardRequests } from './guardRequests';

async function statusFor(host: string, token?: string): Promise<number> {
  const app = Fastify();
  guardRequests(app, { origins: [], token, host: '127.0.0.1' });
  answerErrors(app);
  app.get('/jobs', async () => ({}));
  const authorization = token === undefined ? '' : `Bearer ${token}`;
  const { statusCode } = await app.inject({ url: '/jobs', headers: { host, authorization } });
  return statusCode;
}

test('without a token, a page that points its name at this machine is not answered', async () => {
  expect(await statusFor('127.0.0.1:8095')).toBe(200);
  expect(await statusFor('rebound.example:8095')).toBe(401);
  // Behind a proxy that passes the site's name and adds the token.
  expect(await statusFor('node.hospital.example', 'open-sesame')).toBe(200);
});
