import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery of the furniture: a build of its own, so that nothing of it can reach the workbench. */
export default defineConfig({
  root: 'src/web/gallery',
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../../../dist/gallery', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
});
