import { defineConfig } from 'vitepress';
import { anchorOf } from '../../scripts/links/anchorOf';
import { linkElsewhere } from './linkElsewhere';
import { sidebar } from './sidebar';

// npm run docs: the site of these pages, in dist/docs.
export default defineConfig({
  title: 'Kidney dosimetry for OHIF',
  description: 'Renal contours and absorbed dose after radionuclide therapy',
  outDir: '../dist/docs',
  cacheDir: '../.cache/vitepress',
  // Addresses of programs on the reader's own machine.
  ignoreDeadLinks: 'localhostLinks',
  rewrites: { 'README.md': 'index.md' },
  markdown: {
    anchor: { slugify: anchorOf },
    config: (md) => {
      md.core.ruler.push('link elsewhere', linkElsewhere);
    },
  },
  themeConfig: {
    sidebar,
    outline: [2, 3],
    search: { provider: 'local' },
  },
});
