import { createMode } from './createMode';

/** For hosts that load the mode by its address; the extension is served from the same folder. */
export default createMode(new URL('./kidney-dosimetry-extension.js', import.meta.url).href);
