import { notify } from "../ui/Toast.tsx";

/** Puts the page's address on the clipboard, which a browser may refuse. */
export async function copyLink(done: string, failed: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(window.location.href);
    notify(done);
  } catch {
    notify(failed, { tone: "warn" });
  }
}
