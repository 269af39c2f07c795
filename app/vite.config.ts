import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/** Rollup's remarks on comments inside zod, on routes that answer without a page, and on imports only SQLite's half of a file uses. */
const HARMLESS = new Set(["INVALID_ANNOTATION", "EMPTY_BUNDLE", "UNUSED_EXTERNAL_IMPORT"]);

/** Small modules that pages ask for together: one request for each of these lists, where every file by itself would be one. What every page needs comes with its one script. */
const SENT_TOGETHER = {
  "entry.client": [
    "app/entry.client.ts",
    "app/platform/locale.ts",
    "app/platform/date.ts",
    "app/platform/printed.ts",
    "app/components/shortlist-store.ts",
    "\0vite/preload-helper.js",
  ],
  search: ["app/components/place-suggestions.ts", "app/components/search-at-once.ts", "app/components/save-searches.ts"],
  look: ["app/components/draw-look.ts"],
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: "app",
      buildDirectory: "build",
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
        // Off: its /__manifest address can be made to hold the event loop for a second by one request.
        v3_lazyRouteDiscovery: false,
      },
    }),
  ],
  build: {
    target: "es2022",
    sourcemap: false,
    assetsInlineLimit: 0,
    // MapLibre, which only a site with its own tiles sends.
    chunkSizeWarningLimit: 1_200,
    rollupOptions: {
      ...(isSsrBuild ? {} : { output: { manualChunks: SENT_TOGETHER } }),
      onwarn(warning, warn) {
        if (!HARMLESS.has(warning.code ?? "")) warn(warning);
      },
    },
  },
}));
