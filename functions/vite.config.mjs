import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles our own code only: what functions/package.json names is installed where it runs. */
export default defineConfig({
  root: here('.'),
  build: {
    ssr: here('./src/index.ts'),
    outDir: here('./dist'),
    target: 'node20',
    sourcemap: true,
    emptyOutDir: true,
    minify: false,
  },
});
