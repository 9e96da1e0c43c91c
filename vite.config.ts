import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { fieldShell } from './scripts/field-shell.ts';

const pages = { index: join(import.meta.dirname, 'src/web/index.html'), field: join(import.meta.dirname, 'src/web/field/index.html') };

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react(), fieldShell()],
  worker: { format: 'es' },
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', manifest: true, chunkSizeWarningLimit: 1200, rolldownOptions: { input: pages } },
  server: { proxy: { '/api': 'http://localhost:7180', '/log': 'http://localhost:7180' } },
});
