// `npm start`: builds what is not built, then runs the hub in this process, so that Ctrl-C goes straight to it.
import process from "node:process";
import { pathToFileURL } from "node:url";
import { at, buildStale } from "./build.mjs";

await buildStale(["server", "client"], console.log);
process.setSourceMapsEnabled(true);
await import(pathToFileURL(at("dist/server/main.js")).href);
