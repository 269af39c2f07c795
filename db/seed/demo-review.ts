/** One chapter as the demo's notation gives it. Days count back from the day of seeding. */
export interface DemoChapter {
  writtenAgo: number;
  daysSinceSession: number;
  /** Overall, naturalness, dot size, density evenness, colour match, hairline, honesty of claims. */
  stars: readonly [number, number, number, number, number, number, number];
  title: string;
  body: string;
  promised: string | null;
  delivered: string | null;
  /** Outcome ticks by subject: { dots: "merged" }. */
  saw: Readonly<Record<string, string>>;
  /** Conduct ticks; ["none"] where nothing of it happened, empty where the author left it open. */
  conduct: readonly string[];
  elsewhere: "no" | "planned" | "yes";
}

export interface DemoReview {
  author: string;
  proof: "V0" | "V1" | "V2";
  treatment: string;
  /** Null: whoever is first in the clinic's team. */
  practitioner: string | null;
  incentive: "none" | "discount" | "gift" | "payment";
  /** Whole units of currency, and sessions paid for. */
  paid: { amount: number; currency: string; sessions: number } | null;
  chapters: readonly DemoChapter[];
  /** The work was corrected elsewhere, and a moderator saw proof of it. */
  corrected: boolean;
  /** A receipt was sent that no moderator has looked at yet. */
  proofWaits: boolean;
  reply: { ago: number; body: string } | null;
}

/**
 * Reads the notation that the demo's reviews are written in, so that a review is a line to read and not a page of braces:
 *
 *     Author | proof | written days ago | days since the last session | seven stars | treatment | title | body
 *       promised: …   delivered: …   practitioner: …   incentive: …   paid: 1600 GBP, 3 sessions   corrected: yes   waits: receipt   reply 37: …
 *       saw: dots merged, colour blue   conduct: sold_one_session, no_aftercare   elsewhere: planned      (of the chapter above)
 *     + | written days ago | days since the last session | seven stars | title | body          (the next chapter)
 *
 * Throws an Error that quotes the line it cannot read: the demo is never seeded with half a review.
 */
export function readDemoReviews(text: string): DemoReview[] {
  const reviews: Draft[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const last = reviews.at(-1);
    const cells = line.split(" | ");
    if (line.startsWith("  ") && last) readDetail(line.trim(), last);
    else if (cells[0] === "+" && last && cells.length === 6) {
      last.chapters.push(chapter(line, cells.slice(1)));
    } else if (cells.length === 8) reviews.push(review(line, cells));
    else throw new Error(`Not a review: ${line}`);
  }
  return reviews;
}

type Draft = Omit<DemoReview, "chapters"> & { chapters: DemoChapter[] };

function review(line: string, cells: readonly string[]): Draft {
  const [author = "", proof = "", ago = "", days = "", stars = "", treatment = "", title = "", body = ""] = cells;
  if (proof !== "V0" && proof !== "V1" && proof !== "V2") throw new Error(`No proof class: ${line}`);
  return {
    author,
    proof,
    treatment,
    practitioner: null,
    incentive: "none",
    paid: null,
    corrected: false,
    proofWaits: false,
    chapters: [chapter(line, [ago, days, stars, title, body])],
    reply: null,
  };
}

function chapter(line: string, cells: readonly string[]): DemoChapter {
  const [ago = "", days = "", digits = "", title = "", body = ""] = cells;
  const stars = [...digits].map(Number);
  const [overall = 0, natural = 0, dot = 0, density = 0, colour = 0, hairline = 0, honesty = 0] = stars;
  if (stars.length !== 7 || stars.some((star) => !(star >= 1 && star <= 5))) throw new Error(`Not seven stars: ${line}`);
  if (!/^\d+$/.test(ago) || !/^\d+$/.test(days)) throw new Error(`No days: ${line}`);
  return {
    writtenAgo: Number(ago),
    daysSinceSession: Number(days),
    stars: [overall, natural, dot, density, colour, hairline, honesty],
    title,
    body,
    promised: null,
    delivered: null,
    saw: {},
    conduct: [],
    elsewhere: "no",
  };
}

function readDetail(detail: string, draft: Draft): void {
  const [, name = "", ago = "", value = ""] = /^(\w+)(?: (\d+))?: (.+)$/.exec(detail) ?? [];
  const newest = draft.chapters.at(-1);
  const paid = /^(\d+) ([A-Z]{3}), (\d+) sessions?$/.exec(value);
  if (name === "promised" && newest) newest.promised = value;
  else if (name === "delivered" && newest) newest.delivered = value;
  else if (name === "saw" && newest) newest.saw = Object.fromEntries(listed(value).map((tick) => tick.split(" ") as [string, string]));
  else if (name === "conduct" && newest) newest.conduct = listed(value);
  else if (name === "elsewhere" && newest && (value === "planned" || value === "yes")) newest.elsewhere = value;
  else if (name === "practitioner") draft.practitioner = value;
  else if (name === "incentive" && (value === "discount" || value === "gift" || value === "payment")) draft.incentive = value;
  else if (name === "paid" && paid) draft.paid = { amount: Number(paid[1]), currency: paid[2] ?? "", sessions: Number(paid[3]) };
  else if (name === "corrected" && value === "yes") draft.corrected = true;
  else if (name === "waits" && value === "receipt") draft.proofWaits = true;
  else if (name === "reply" && ago) draft.reply = { ago: Number(ago), body: value };
  else throw new Error(`Not a detail of a review: ${detail}`);
}

const listed = (value: string) => value.split(", ");
