import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  resolve: { alias: { '@core': here('../functions/src/core') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: here('./dist'), emptyOutDir: true, target: 'es2020' },
  plugins: [
    VitePWA({
      /** An update is offered, never forced: a half-filled form must not reload under its writer. */
      registerType: 'prompt',
      injectRegister: false,
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
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        globIgnores: ['dia-ban/**'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/__/, /^\/dia-ban\//],
        /** Place names are fetched per tỉnh and kept; the tree is never shipped whole. Nothing but GET passes here. */
        runtimeCaching: [
          {
            urlPattern: /\/dia-ban\/.*\.json$/,
            handler: 'StaleWhileRevalidate',
            method: 'GET',
            options: { cacheName: 'dia-ban', expiration: { maxEntries: 20 } },
          },
        ],
      },
    }),
  ],
});
