let aheadMs = 0;

/** The server's present: deadlines count from it, so a device with a wrong clock still tells the truth. */
export function now(): Date {
  return new Date(Date.now() + aheadMs);
}

/** Takes over the server's clock (also a demo clock that has been moved). `at` is an ISO instant or a Date. */
export function setServerTime(at: string | Date): void {
  aheadMs = new Date(at).getTime() - Date.now();
}
