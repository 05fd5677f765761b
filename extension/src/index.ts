import { createHostPanel } from '../../src/panels/createHostPanel';
import { createExtension } from './createExtension';

/** The ES module: brings a React of its own, since hosts before 3.14 share none. */
export default createExtension({ makePanel: createHostPanel, scriptUrl: import.meta.url });
