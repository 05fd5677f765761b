import { testCt, testGeometry } from '../../tests/helpers/testCt';
import type { RunRequest } from './pipelineCalls';
import { runOnServer } from './runOnServer';
import { runRemotely } from './runRemotely';
import type { RemoteResult } from './runRemotely';

jest.mock('./runRemotely');
const asking = jest.mocked(runRemotely);

describe('runOnServer', () => {
  it('asks the site’s server and names it with its engine', async () => {
    const answer = { result: {}, model: { name: 'm' }, engine: 'node, 4 threads' } as RemoteResult;
    asking.mockImplementation(async (_ct, { onProgress }) => {
      onProgress(0.2);
      return answer;
    });
    const { volume: ct } = testCt(testGeometry({ dimensions: [4, 4, 4] }));
    const remote = { url: 'https://kidneys.example', token: 't' };
    const request = { ct, settings: { remote }, contourConvention: 'solid' } as RunRequest;
    const onProgress = jest.fn();
    await expect(runOnServer(request, 'server kidneys.example', onProgress)).resolves.toEqual({
      result: answer.result,
      model: answer.model,
      engine: 'server kidneys.example (node, 4 threads)',
      place: 'server',
    });
    expect(asking).toHaveBeenCalledWith(
      ct,
      expect.objectContaining({ remote, contourConvention: 'solid' }),
    );
    expect(onProgress.mock.calls).toEqual([[{ stage: 'server', fraction: 0.2 }]]);
  });
});
