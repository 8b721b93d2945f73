import { execFileSync } from "node:child_process";

/** The browser tests meet the client as it is served: built. */
export default function setup(): void {
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], {
    stdio: "inherit",
  });
}
