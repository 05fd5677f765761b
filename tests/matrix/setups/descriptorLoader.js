// Runs in the page, after app-config.js, in a viewer whose release has no loader of descriptors.
// It does what OHIF's specification of run-time plug-ins (RP-DESC, RP-SHARE, RP-INTEG) says: shares
// the viewer's own packages, refuses other origins, checks the hash, imports the script as a blob,
// and notes where it came from.
(() => {
  const settings = window.config;
  const hashes = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };
  const records = [];
  window.__ohif = { runtimePlugins: records };

  window.config = async () => {
    sharePackages();
    return {
      ...settings,
      extensions: await Promise.all(settings.extensions.map(load)),
      modes: await Promise.all(settings.modes.map(load)),
    };
  };

  // A mode names its extensions by their packages, which only the real loader knows.
  const names = settings.extensions.map(({ packageName }) => packageName);
  const moduleOf = (name) => `data:text/javascript,export default window[${JSON.stringify(name)}]`;
  const map = document.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({
    imports: Object.fromEntries(names.map((name) => [name, moduleOf(name)])),
  });
  document.head.append(map);

  async function load({ packageName, importPath, globalName, integrity }) {
    const { href, origin } = new URL(importPath, document.baseURI);
    if (![location.origin, ...settings.runtimePluginOrigins].includes(origin)) {
      throw new Error(`${origin} is not among runtimePluginOrigins.`);
    }
    records.push({ packageName, importPath, resolvedUrl: href });
    const bytes = await (await fetch(href, { mode: 'cors' })).arrayBuffer();
    const [, kind, expected] = /^(sha\d+)-(.+)$/.exec(integrity);
    const digest = new Uint8Array(await crypto.subtle.digest(hashes[kind], bytes));
    if (btoa(String.fromCharCode(...digest)) !== expected) {
      throw new Error(`${href} is not the file of its descriptor.`);
    }
    const blob = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
    await import(blob);
    URL.revokeObjectURL(blob);
    return window[globalName];
  }

  // The packages that OHIF 3.14 shares by name, as far as the plug-in asks for them; here they are
  // taken from among the modules of the viewer's own bundle.
  function sharePackages() {
    let hostRequire;
    window.rspackChunk.push([[Symbol('kidneys')], {}, (found) => (hostRequire = found)]);
    // By words that only its own source has: a module that is asked for is run.
    const find = (words, isIt) => {
      for (const [id, make] of Object.entries(hostRequire.m)) {
        if (words.test(make)) {
          const found = hostRequire(id);
          const shared = [found, ...Object.values(found)].find(isIt);
          if (shared) {
            return shared;
          }
        }
      }
      throw new Error(`This viewer has no module with ${words}.`);
    };
    window.react = find(/exports\.useState\s*=/, (one) => one.useState && one.createElement);
    window['react/jsx-runtime'] = find(/exports\.jsxs\s*=/, (one) => one.jsx && one.jsxs);
    window.dcmjs = find(/function DicomMetaDictionary\(/, (one) => one.data?.DicomMetaDictionary);
  }
})();
