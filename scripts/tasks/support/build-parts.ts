import { globSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

/** The three things the build makes; each is made anew only when its own sources changed. */
export type PartName = 'renderer' | 'main' | 'preload'

/** One part: the folders whose content it is made from, and how. */
export interface BuildPart {
  readonly sources: readonly string[]
  /** Folders emptied first, where the build itself does not. */
  readonly empties: readonly string[]
  readonly config: () => InlineConfig
}

// Chromium of Electron 45 and browsers of the last two years; the main process has Node 24, or 22 under Wine.
const BROWSERS = ['chrome120', 'firefox121', 'safari17']
const NODE = 'node22'

const common: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false }

/**
 * [Note: dist mirrors src] The main process is not bundled: each file of src/main and src/shared becomes one file at
 * the same place below dist, and what is in node_modules stays there. So a path relative to a file (worker, resources)
 * is right in both, stack traces name the file, and `npm start` and `npm run cli` can run the source as it is.
 */
export const BUILD_PARTS: Readonly<Record<PartName, BuildPart>> = {
  renderer: {
    // The renderer takes types from main only, which leave no trace.
    sources: ['src/renderer', 'src/shared'],
    empties: [],
    config: () => ({
      ...common,
      root: 'src/renderer',
      base: '/',
      plugins: [react()],
      build: {
        outDir: join(process.cwd(), 'dist/renderer'),
        emptyOutDir: true,
        target: BROWSERS,
        // A data: address would be one more thing the policy lets through.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 5000,
      },
    }),
  },
  main: {
    sources: ['src/main', 'src/shared'],
    empties: ['dist/main', 'dist/shared'],
    config: () => ({
      ...common,
      build: {
        ssr: true,
        outDir: 'dist',
        emptyOutDir: false,
        target: NODE,
        minify: false,
        rolldownOptions: {
          input: globSync('src/main/**/*.ts', { exclude: (path) => path.endsWith('.d.ts') }),
          external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
          output: {
            format: 'es',
            preserveModules: true,
            preserveModulesRoot: 'src',
            // A table x.json beside its x.ts becomes x.json.js, not a second x.js.
            entryFileNames: (chunk) => `[name]${chunk.facadeModuleId?.endsWith('.json') === true ? '.json' : ''}.js`,
          },
        },
      },
    }),
  },
  preload: {
    sources: ['src/preload', 'src/shared'],
    empties: [],
    config: () => ({
      ...common,
      build: {
        // A sandboxed preload is one CommonJS file that may require Electron only.
        lib: { entry: 'src/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
        outDir: 'dist/preload',
        emptyOutDir: true,
        target: BROWSERS,
        minify: false,
        rolldownOptions: { external: ['electron/renderer', ...builtinModules] },
      },
    }),
  },
}

/** Makes one part. @throws what Vite throws, which names the file and line. */
export async function buildPart(part: BuildPart): Promise<void> {
  for (const folder of part.empties) rmSync(folder, { recursive: true, force: true })
  await build(part.config())
}
