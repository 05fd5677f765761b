import { id } from './id';
import { showLoadFailure } from './showLoadFailure';

/**
 * The address that app-config.js or the mode names. A plug-in that fails to load blanks the whole
 * viewer, the study list too; so the real bundle is loaded here, and if that fails an extension
 * that does nothing takes its place and the page says so.
 */
async function loadExtension(): Promise<unknown> {
  try {
    const bundle = new URL('./kidney-dosimetry-extension.bundle.js', import.meta.url).href;
    return ((await import(bundle)) as { default: unknown }).default;
  } catch (error) {
    showLoadFailure(error);
    return { id };
  }
}

export default await loadExtension();
