import { ApolloLink, gql } from "@apollo/client";
import { execute } from "@apollo/client/link";
import { firstValueFrom, Subject } from "rxjs";
import { expect, test } from "vitest";
import { freshAnswers } from "../../client/live/freshAnswer.link.ts";

const query = gql`query Text { text }`;
const mutation = gql`mutation Write { write }`;

/** A hub that answers when the test says so: each request waits in `asked`. */
function hub() {
  const asked: { readonly name: string; readonly answer: (text: string) => void }[] = [];
  const link = freshAnswers().concat(
    new ApolloLink(({ operationName = "" }) => {
      const answers = new Subject<ApolloLink.Result>();
      const answer = (text: string) => {
        answers.next({ data: { text } });
        answers.complete();
      };
      asked.push({ name: operationName, answer });
      return answers;
    }),
  );
  const send = (document: typeof query) =>
    firstValueFrom(execute(link, { query: document }, { client: undefined as never }));
  return { asked, send, answer: (at: number, text: string) => asked[at]?.answer(text) };
}

test("an answer that was asked for before one's own act is asked for again", async () => {
  const { asked, send, answer } = hub();
  const page = send(query);
  const act = send(mutation);
  answer(1, "written");
  await act;
  answer(0, "old");
  expect(asked.map(({ name }) => name)).toEqual(["Text", "Write", "Text"]);
  answer(2, "new");
  expect((await page).data).toEqual({ text: "new" });
});

test("an answer that no act came between is taken as it is", async () => {
  const { asked, send, answer } = hub();
  const before = send(mutation);
  answer(0, "written");
  await before;
  const page = send(query);
  const later = send(mutation);
  answer(1, "text");
  expect((await page).data).toEqual({ text: "text" });
  answer(2, "written");
  await later;
  expect(asked).toHaveLength(3);
});

test("who never rests gets an answer all the same", async () => {
  const { asked, send, answer } = hub();
  const page = send(query);
  for (let turn = 0; turn < 3; turn += 1) {
    const act = send(mutation);
    answer(asked.length - 1, "written");
    await act;
    answer(
      asked.findLastIndex(({ name }) => name === "Text"),
      `text ${turn}`,
    );
  }
  expect((await page).data).toEqual({ text: "text 2" });
});
