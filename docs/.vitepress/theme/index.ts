// Fonts of the reader's system: nothing is loaded from elsewhere.
export { default } from 'vitepress/theme-without-fonts';
