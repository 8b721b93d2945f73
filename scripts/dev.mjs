// `npm run dev`: the server restarts and the client reloads as files change. The client is on 5173 and sends its
// requests on to the server on 4000.
import { spawn } from "node:child_process";
import process from "node:process";

const children = [
  ["--watch-path=server", "--import", "tsx", "server/main.ts"],
  ["node_modules/vite/bin/vite.js"],
].map((args) => spawn(process.execPath, args, { stdio: "inherit" }));

const stop = () => {
  for (const child of children) child.kill("SIGINT");
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
for (const child of children) child.on("exit", stop);
