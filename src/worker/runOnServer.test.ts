import { testCt, testGeometry } from '../../tests/helpers/testCt';
import type { RunRequest } from './pipelineCalls';
import { runAsJob } from './runAsJob';
import { runOnServer } from './runOnServer';
import { runRemotely } from './runRemotely';
import type { RemoteResult } from './runRemotely';

jest.mock('./runRemotely');
jest.mock('./runAsJob');
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

  it('asks for a job where the server knows the archive and the CT is in one', async () => {
    const answer = { result: {}, model: { name: 'm' }, engine: 'node' } as RemoteResult;
    const asJob = jest.mocked(runAsJob).mockResolvedValue(answer);
    const { volume: ct } = testCt(testGeometry({ dimensions: [4, 4, 4] }));
    const remote = { url: 'https://kidneys.example', archive: 'pacs' };
    const series = { studyInstanceUID: '1.2', seriesInstanceUID: '1.2.4' };
    const request = { ct, series, settings: { remote } } as RunRequest;
    await runOnServer(request, 'server', () => undefined);
    expect(asJob).toHaveBeenCalledWith(ct, expect.objectContaining({ remote, series }));
    asJob.mockClear();
    asking.mockResolvedValue(answer);
    await runOnServer({ ...request, series: undefined }, 'server', () => undefined);
    expect(asJob).not.toHaveBeenCalled();
  });
});
