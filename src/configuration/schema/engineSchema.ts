import * as v from 'valibot';
import { listUpTo, meaning, objectOf, oneOf, trueOrFalse, wholeNumberBetween } from '../../schema';

const different = 'a list of 1 to 3 different entries';

/** Where the networks may run. */
export const engineSchema = objectOf({
  backEnds: v.optional(
    meaning(
      'Back ends that may be used, in the order in which they are tried; left out: webgpu, wasm, remote.',
      v.pipe(
        listUpTo(3, oneOf(['webgpu', 'wasm', 'remote'])),
        v.minLength(1, different),
        v.check((list) => new Set(list).size === list.length, different),
      ),
    ),
  ),
  maxThreads: v.optional(
    meaning(
      'Most threads of WebAssembly; left out: 4.',
      wholeNumberBetween({ minimum: 1, maximum: 16 }),
    ),
  ),
  webGpuWithoutJspi: v.optional(
    meaning(
      'WebGPU also where the browser lacks JavaScript promise integration: 2.5 MB more to load; left out: no.',
      trueOrFalse(),
    ),
  ),
  softwareWebGpu: v.optional(
    meaning('WebGPU emulated on the processor, for tests; left out: no.', trueOrFalse()),
  ),
});
