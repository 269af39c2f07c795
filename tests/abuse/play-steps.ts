import type { AttackedSite } from "#tests/abuse/attacked-site.ts";
import type { Answer, Wire } from "#tests/abuse/wire.ts";
import { type BuiltAccount, buildAccount, sessionCookie } from "#tests/support/build-account.ts";

/** A verified client nobody has attacked yet, signed in. */
export async function openAccount(site: AttackedSite): Promise<{ account: BuiltAccount; cookie: string }> {
  const account = await buildAccount(site.ctx, { displayName: "Robin Player" });
  return { account, cookie: await sessionCookie(site.ctx, account) };
}

/** An ordinary form, as its page would send it. */
export async function send(
  site: AttackedSite,
  path: string,
  fields: Record<string, string>,
  cookie: string | null,
  wire?: Wire,
): Promise<Answer | null> {
  const headers: [string, string][] = cookie === null ? [] : [["Cookie", cookie]];
  return site.send(
    { as: "anonymous", method: "POST", target: path, headers, body: { text: new URLSearchParams(fields).toString() } },
    wire ?? site.wires[0],
  );
}

/** The same by everybody at once, over all the wires. */
export async function together<T>(
  site: AttackedSite,
  things: readonly T[],
  use: (thing: T, wire: Wire) => Promise<Answer | null>,
): Promise<(Answer | null)[]> {
  const answers: (Answer | null)[] = [];
  await site.inParallel(things, async (thing, wire, place) => {
    answers[place] = await use(thing, wire);
  });
  return answers;
}

/** What no answer of a play may be: none at all, or an error of ours. */
export const failures = (answers: readonly (Answer | null)[]): string[] =>
  answers.flatMap((answer) =>
    answer === null ? ["no answer"] : answer.status >= 500 && answer.status !== 503 ? [`status ${answer.status}`] : [],
  );

export const expectCount = async (
  site: AttackedSite,
  expected: number,
  what: string,
  query: string,
  ...values: (string | number)[]
): Promise<string[]> => {
  const found = await site.watch.count(query, ...values);
  return found === expected ? [] : [`${what}: ${found} instead of ${expected}`];
};
