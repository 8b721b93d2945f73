// Apart, so that what the client's first page loads is not what GraphiQL shares with it.
await import("./explorer.tsx");

export {};
