import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartFault } from "./startFault.ts";

const sqliteBusy = 5;

/**
 * Takes the folder, made if missing, for this process until it ends, however it ends, or the returned function is
 * called.
 * The lock is the operating system's own, through an empty SQLite file: nothing goes stale after `kill -9`.
 * @throws {StartFault} when another hub has the folder.
 * @throws the file system's error when the folder cannot be written.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
  const file = join(folder, "hub.lock");
  const holder = join(folder, "hub.pid");
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file);
    lock.exec("begin exclusive");
    writeFileSync(holder, `${process.pid}\n`);
  } catch (error) {
    lock?.close();
    if (error instanceof Error && "errcode" in error) {
      if (error.errcode === sqliteBusy) throw heldFault(folder, holder);
      // SQLite says only "unable to open"; the file system says why.
      accessSync(folder, constants.W_OK | constants.X_OK);
      accessSync(file, constants.W_OK);
    }
    throw error;
  }
  return () => lock.close();
}

function heldFault(folder: string, holder: string): StartFault {
  let who = "";
  try {
    who = ` (process ${Number(readFileSync(holder, "utf8"))})`;
  } catch {
    // It has not written its number yet.
  }
  return new StartFault(
    `Another hub${who} already runs on ${folder}: stop it, or set DATA_DIR to another folder.`,
  );
}

/** Step by step: `recursive` never returns on file systems such as /proc, and hides why a disk refuses. */
function makeFolder(folder: string) {
  const above = dirname(folder);
  if (!existsSync(above)) makeFolder(above);
  // mkdir would name the folder, and it is the file above that has to go.
  if (!statSync(above).isDirectory()) {
    throw Object.assign(new Error("not a folder"), { code: "ENOTDIR", path: above });
  }
  try {
    // The database's user passes through; what others may read is up to each file.
    mkdirSync(folder, { mode: 0o711 });
  } catch (error) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error;
  }
}
