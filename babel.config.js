// For viewers that build extensions from source, as OHIF's own repository does; our own bundles and
// tests are made by esbuild.
module.exports = {
  presets: [
    ['@babel/preset-env', { targets: { node: '20' } }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
};
