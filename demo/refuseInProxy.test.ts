import { refuseInProxy } from './refuseInProxy';

describe('refuseInProxy', () => {
  it.each([
    ['GET', '/studies'],
    ['GET', '/studies/1.2/series/1.3/instances/1.4/frames/1,2'],
    ['GET', '/studies/1.2/series/1.3/instances/1.4/bulkdata/7fe00010'],
    ['HEAD', '/instances'],
    ['POST', '/studies'],
    ['POST', '/studies/1.2'],
  ])('passes %s %s', (method, path) => expect(refuseInProxy(method, path)).toBeUndefined());

  it.each([
    ['DELETE', '/studies/1.2', 405],
    ['PUT', '/studies', 405],
    ['PATCH', '/studies/1.2', 405],
    ['POST', '/studies/1.2/series', 405],
    ['POST', '/studies/1.2/series/1.3/reject/1', 405],
    ['GET', '/workitems', 404],
    ['GET', '/servers', 404],
    ['GET', '/', 404],
    ['GET', '//evil.example/studies', 404],
    ['GET', '/studies/../../instances', 400],
    ['GET', '/studies/..%2f..%2finstances', 400],
    ['GET', '/studies/%252e%252e/x', 400],
    ['GET', '/studies/%2e%2e/x', 400],
    ['GET', '/studies\\..\\x', 400],
    ['GET', '/studies/%0d%0aX', 400],
    ['GET', '/studies/%zz', 400],
  ])('refuses %s %s', (method, path, status) =>
    expect(refuseInProxy(method, path)).toMatchObject({ status }),
  );
});
