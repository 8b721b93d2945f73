import { closedStories } from "./seed.stories.closed.ts";
import { neighbourStories } from "./seed.stories.neighbours.ts";
import { openStories } from "./seed.stories.open.ts";
import type { Story } from "./seed.story.ts";

/** A believable year: every state, every way up the ladder and down, and something that waits for every role. */
export const stories: readonly Story[] = [...closedStories, ...openStories, ...neighbourStories];
