import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appShell } from '../scripts/web/app-shell.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const shell = appShell({
  entry: 'web/src/main.tsx',
  onDemand: 'web/src/routes/desk.ts',
  form: 'web/src/features/thu-thap/ghi-phieu.tsx',
  home: 'web/src/features/thu-thap/trang.tsx',
  budgetKb: 150,
});

export default defineConfig({
  root: here('.'),
  resolve: { alias: { '@core': here('../functions/src/core') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2020',
    rolldownOptions: { output: { codeSplitting: { groups: shell.groups } } },
  },
  plugins: [
    shell.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      injectRegister: false,
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['**/*.{js,css,html}'],
        manifestTransforms: [
          async (entries) => ({ manifest: entries.filter(({ url }) => shell.isKept(url)), warnings: [] }),
        ],
      },
      manifest: {
        name: 'Sổ Lao Động',
        short_name: 'Sổ Lao Động',
        description: 'Phiếu thông tin về người lao động: ghi, kiểm tra, tổng hợp',
        lang: 'vi',
        start_url: '/',
        display: 'standalone',
        background_color: '#f4f6f9',
        theme_color: '#17457f',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-che.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
    }),
  ],
});
