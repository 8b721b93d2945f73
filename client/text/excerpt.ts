/** The beginning of a text on one line: at most `longest` characters, ended at a word where there is one. */
export function excerpt(text: string, longest: number): string {
  const line = text.trim().replaceAll(/\s+/g, " ");
  if (line.length <= longest) return line;
  const word = line.lastIndexOf(" ", longest - 2);
  const cut = line.slice(0, word > longest / 2 ? word : longest - 2);
  return `${cut.replace(/[\s.,;:–-]+$/, "")} …`;
}
