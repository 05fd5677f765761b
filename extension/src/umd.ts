import { createSharedPanel } from '../../src/panels/createSharedPanel';
import { createExtension } from './createExtension';

const script = globalThis.document?.currentScript as HTMLScriptElement | null | undefined;

/** The UMD module of OHIF 3.14: React, dcmjs and the like are the host's. */
export default createExtension({ makePanel: createSharedPanel, scriptUrl: script?.src });
