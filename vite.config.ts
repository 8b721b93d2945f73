import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";
import { chunks } from "./vite.chunks.ts";
import { compressedBeside } from "./vite.compressed.ts";
import { documentsApart } from "./vite.documents.ts";

const page = (name: string) => fileURLToPath(new URL(`client/${name}`, import.meta.url));

const api = "http://127.0.0.1:4000";

/** In development `/graphiql` is the same page as in production. */
const graphiqlPath: Plugin = {
  name: "graphiql-path",
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      if (request.url?.split("?")[0] === "/graphiql") request.url = "/graphiql.html";
      next();
    });
  },
};

export default defineConfig(({ mode }) => ({
  root: "client",
  plugins: [
    documentsApart(),
    react(),
    optimizeLocales.vite({ locales: ["sv-SE", "en-US"] }),
    graphiqlPath,
    compressedBeside("index", mode === "test"),
  ],
  // The parser that both GraphiQL and our own client use must be one and the same.
  resolve: {
    dedupe: ["graphql", "react", "react-dom"],
    // rxjs has a form for browsers that know classes.
    conditions: [...defaultClientConditions, "es2015"],
  },
  optimizeDeps: {
    // These hold `?worker` addresses, which only Vite itself understands; what the workers import is CommonJS.
    exclude: ["graphiql/setup-workers/vite", "@graphiql/react/setup-workers/vite"],
    include: ["graphql-language-service", "picomatch-browser"],
  },
  worker: { format: "es" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    sourcemap: false,
    // Every browser that has the client's syntax has this too.
    modulePreload: { polyfill: false },
    // No data: addresses: the content security policy allows files from our own origin only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { index: page("index.html"), graphiql: page("graphiql.html") },
      output: { codeSplitting: { groups: chunks } },
      onLog(level, log, report) {
        // GraphiQL's "use no memo" means nothing once it is bundled.
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
  server: {
    port: 5173,
    proxy: {
      "/graphql": { target: api, ws: true },
      "/session": { target: api },
      "/calendar": { target: api },
      "/healthz": { target: api },
      "/readyz": { target: api },
    },
  },
}));
