import { filledForm } from "#tests/reviews/review-fixtures.ts";

/** One thing a person sends. Sent again it is the same form from the same page, as a browser's reload would send it. */
export interface Task {
  path: string;
  cookie: string;
  body(): FormData;
  /** Whose review of which clinic it is. */
  writes?: { accountId: string; clinicId: number };
}

/** What became of sending the tasks until the site was killed. */
export interface Round {
  /** The server said that it has them. */
  acknowledged: Task[];
  /** The connection broke, so that nobody can know: they are sent again. */
  unanswered: Task[];
}

export function reviewTask(slug: string, cookie: string): Task {
  const form = filledForm();
  return { path: `/clinics/${slug}/review`, cookie, body: () => formOf(form) };
}

export function photoTask(slug: string, cookie: string, photo: Buffer): Task {
  const fields = { treatment: "full_shave", when: "after", daysSinceSession: "42", consent: "yes" };
  return {
    path: `/manage/${slug}/photos`,
    cookie,
    body() {
      const body = formOf(fields);
      body.append("photos", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), "IMG_2041.jpg");
      return body;
    },
  };
}

/**
 * Sends tasks over `connections` at once and takes those it sends out of `tasks`. After `deadline` acknowledgements it calls `interrupt`, once, in the
 * midst of the others' requests, and sends on until a connection breaks.
 */
export async function sendUntil(
  origin: string,
  tasks: Task[],
  connections: number,
  deadline: number,
  interrupt: () => Promise<void>,
): Promise<Round> {
  const round: Round = { acknowledged: [], unanswered: [] };
  let interrupted: Promise<void> | null = null;
  let over = false;
  async function sendOnAndOn(): Promise<void> {
    for (let task = tasks.shift(); task !== undefined; task = over ? undefined : tasks.shift()) {
      const answer = await answerTo(origin, task);
      round[answer === "kept" ? "acknowledged" : "unanswered"].push(task);
      // A broken connection is the site's end: whatever else is sent would only be refused.
      over ||= answer === "none";
      if (round.acknowledged.length >= deadline) interrupted ??= interrupt();
    }
  }
  await Promise.all(Array.from({ length: connections }, sendOnAndOn));
  if (interrupted === null && deadline !== Number.POSITIVE_INFINITY) throw new Error("the tasks ended before the site was killed");
  await interrupted;
  return round;
}

/** What a site with too much to do says to a form it has not kept. */
const LATER = new Set([408, 503]);

/** "none": the connection broke before an answer came. Any answer but the redirect that follows a kept form, or "later", is an error of the product. */
async function answerTo(origin: string, task: Task): Promise<"kept" | "later" | "none"> {
  let answer: Response;
  try {
    answer = await fetch(origin + task.path, {
      method: "POST",
      headers: { Origin: origin, Cookie: task.cookie },
      body: task.body(),
      redirect: "manual",
    });
    if (answer.status === 302 || answer.status === 303) return "kept";
    await answer.clone().text();
    if (LATER.has(answer.status)) return "later";
  } catch {
    return "none";
  }
  throw new Error(`${task.path} answered ${answer.status}: ${(await answer.text()).slice(0, 2_000)}`);
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
