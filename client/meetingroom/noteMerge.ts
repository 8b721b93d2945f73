/**
 * Both texts in one, nothing lost: what both have is there once. `base` is what both began with; where each only wrote
 * on after it, the addition of one comes after the other's, else one whole text after the other.
 */
export function merged(base: string, theirs: string, mine: string): string {
  if (theirs.includes(mine)) return theirs;
  if (mine.includes(theirs)) return mine;
  const hasBase = base !== "" && theirs.startsWith(base) && mine.startsWith(base);
  const added = hasBase ? mine.slice(base.length) : mine;
  return `${theirs.trimEnd()}\n\n${added.trim()}`;
}
