import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The manifest that lets the studio be installed, and the service worker that keeps it offline. */
export function installable(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/platform/pwa',
    filename: 'service-worker.ts',
    // Registered by hand: the plugin's own script breaks under Trusted Types.
    injectRegister: false,
    injectManifest: {
      globPatterns: ['**/*.{html,js,css,json,woff2,svg,png}'],
      maximumFileSizeToCacheInBytes: 4_000_000,
    },
    manifest: {
      id: './',
      name: 'Bildwerk',
      short_name: 'Bildwerk',
      description: 'An image prompt studio that lives in your browser.',
      start_url: './#/',
      scope: './',
      display: 'standalone',
      theme_color: '#faf8f5',
      background_color: '#faf8f5',
      categories: ['graphics', 'photo', 'productivity'],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      share_target: {
        action: './share',
        method: 'POST',
        enctype: 'multipart/form-data',
        params: {
          title: 'title',
          text: 'text',
          url: 'url',
          files: [{ name: 'files', accept: ['image/*', 'application/zip', '.zip'] }],
        },
      },
      shortcuts: [
        { name: 'New picture', url: './#/' },
        { name: 'Gallery', url: './#/gallery' },
        { name: 'Queue', url: './#/queue' },
      ],
    },
  });
}
