// Builds the static app: relative addresses, so that dist works from any folder of any host.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  // Only the worker imports it; undeclared, Vite would find it late and reload the page in mid-run.
  optimizeDeps: { include: ['seedrandom/lib/alea.js'] },
  // The polyfill is for browsers older than the build target.
  build: { target: 'es2022', sourcemap: false, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
})
