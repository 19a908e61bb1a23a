import { defineConfig } from 'vite'

// The tab is served by the server itself under /tab/ (src/api/server.ts).
export default defineConfig({
  root: 'src/tab',
  base: '/tab/',
  logLevel: 'error',
  build: { outDir: '../../dist/tab', emptyOutDir: true, target: 'es2022', sourcemap: false },
})
