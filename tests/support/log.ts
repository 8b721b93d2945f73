import pg from "pg";

export interface LogRow {
  readonly stream: string;
  readonly seq: number;
  readonly action: string;
  readonly subject_id: string;
}

/** The whole log, by stream and number. */
export async function readLog(ownerUrl: string): Promise<LogRow[]> {
  const client = await connect(ownerUrl);
  const { rows } = await client.query<LogRow>(
    "select stream, seq, action, subject_id from change order by stream, seq",
  );
  await client.end();
  return rows;
}

/** One who looks at the log again and again. */
export interface Watch {
  stop(): void;
  readonly over: Promise<{ looks: number; holes: readonly string[] }>;
}

/** Looks for streams whose committed changes are not the first ones: a later one was committed before an earlier. */
export async function watchLog(ownerUrl: string): Promise<Watch> {
  const client = await connect(ownerUrl);
  const holes: string[] = [];
  let isOver = false;
  let looks = 0;
  const watching = (async () => {
    while (!isOver) {
      const { rows } = await client.query<{ stream: string }>(
        "select stream from change group by stream having max(seq) <> count(*)",
      );
      holes.push(...rows.map(({ stream }) => stream));
      looks += 1;
    }
    await client.end();
    return { looks, holes };
  })();
  return {
    stop: () => {
      isOver = true;
    },
    over: watching,
  };
}

export function closeWatch(watch: Watch): Watch["over"] {
  watch.stop();
  return watch.over;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
