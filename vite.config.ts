import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2023', manifest: true, chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': 'http://localhost:7180', '/log': 'http://localhost:7180' } },
});
