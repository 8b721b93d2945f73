/** Who has a meeting open, what it is on and each saving of a note: seen in the meeting itself and nowhere else. */
export const roomChanges: ReadonlySet<string> = new Set([
  "meeting.presence",
  "meeting.present",
  "note.lock",
  "note.save",
]);
