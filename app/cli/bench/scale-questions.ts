import { eq } from "drizzle-orm";
import { inventListing } from "#app/cli/bench/fill-listings.ts";
import { addWork, inventHash } from "#app/cli/bench/scale-filling.ts";
import { searchQuestions } from "#app/cli/bench/search-mix.ts";
import { replaceListings } from "#app/directory/listing-repository.server.ts";
import { rankOf } from "#app/directory/ranking.ts";
import { readClinic } from "#app/directory/read-clinic.server.ts";
import { NO_FILTER } from "#app/moderation/queue-filter.ts";
import { countQueue, listQueuePage } from "#app/moderation/queue-page-repository.server.ts";
import { readQueueViewer } from "#app/moderation/read-queue.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { dayOf } from "#app/platform/date.ts";
import { newId } from "#app/platform/id.server.ts";
import { claimJob, finishJob } from "#app/platform/job-queue.server.ts";
import { countKnown, openHashIndex } from "#app/provenance/known-photos.server.ts";
import { ORIENTATIONS } from "#app/provenance/orientation.ts";
import { type OrientationHashes, pdqFromBytes } from "#app/provenance/pdq.ts";
import { listPublishedReviews } from "#app/reviews/published-review-repository.server.ts";
import { DIMENSIONS } from "#app/reviews/review.ts";
import { reviewForm } from "#app/reviews/review-form.ts";
import { writeReview } from "#app/reviews/write-review.server.ts";
import { accounts } from "#db/schema/accounts.ts";

export const GROUPS = ["search", "map", "clinic", "queue", "job", "review", "listing", "photo", "known"] as const;
export type Group = (typeof GROUPS)[number];

/** What is asked again and again; `round` begins with 0 and makes each one another. */
export interface Question {
  group: Group;
  kind: string;
  once: (round: number) => Promise<unknown>;
}

const REVIEWS_A_PAGE = 20;
const QUEUE_PAGE = 20;
/** Bits: how far the hash of a whole photo may be off to be looked at closely (find-copies.server.ts). */
const NEAR = 60;

/** The main queries of a directory that was grown by scale-filling. Photos' fingerprints are asked for by `photoQuestions`. */
export async function directoryQuestions(ctx: Ctx, count: number, whole: number, rounds: number): Promise<Question[]> {
  const { store } = ctx;
  const searches = await searchQuestions(store.read, count, rounds);
  const moderator = await store.read.select({ id: accounts.id }).from(accounts).where(eq(accounts.role, "moderator")).get();
  if (moderator === undefined) throw new Error("the queue was not filled");
  const writers = await addWork(ctx, rounds);
  // Another run changes what is listed again.
  const anew = count + (ctx.now().getTime() % 1_000_000_000);
  const form = { ...FORM, lastSessionOn: dayOf(new Date(ctx.now().getTime() - 100 * DAY_MS)) };
  return [
    ...searches.map(({ kind, isMap, once }): Question => ({ group: isMap ? "map" : "search", kind, once })),
    {
      group: "clinic",
      kind: "a clinic with its first reviews",
      async once(round) {
        const reading = await readClinic(store.read, `bench-${(round * 7) % whole}`, dayOf(ctx.now()));
        if (reading === null) throw new Error("no such clinic");
        await listPublishedReviews(store.read, reading.clinic.id, null, REVIEWS_A_PAGE);
      },
    },
    {
      group: "queue",
      kind: "the moderators' queue with all counts",
      async once() {
        const now = ctx.now();
        const eyes = await readQueueViewer(store.read, moderator);
        await listQueuePage(store.read, eyes, NO_FILTER, { asOf: now, after: null }, { now, limit: QUEUE_PAGE });
        await countQueue(store.read, eyes, now);
      },
    },
    {
      group: "job",
      kind: "a job taken and done",
      async once() {
        const job = await claimJob(store, ctx.now());
        if (job === null) throw new Error("no job waits");
        await finishJob(store, job, ctx.now());
      },
    },
    {
      group: "review",
      kind: "a review published",
      async once(round) {
        const viewer = { id: writers[round] ?? "", displayName: "Writer", role: "client" as const, emailVerified: true };
        const input = reviewForm(dayOf(ctx.now())).parse({ ...form, formKey: newId() });
        const result = await writeReview(ctx, viewer, `bench-${round % whole}`, input, { proofs: [], photos: [] });
        if (!result?.ok) throw new Error("the review was refused");
      },
    },
    {
      group: "listing",
      kind: "a clinic listed anew",
      async once(round) {
        // As another one, so that its words, values and place all change.
        const { listing, words } = inventListing(anew + round, [ELSEWHERE]);
        const clinicId = whole + 1 + ((round * 7_919) % Math.max(1, count - whole));
        const own = { clinicId, slug: `bench-${clinicId - 1}`, rank: rankOf({ ...listing, clinicId }) };
        await store.write((tx) => replaceListings(tx, [{ listing: { ...listing, ...own }, words }]));
      },
    },
  ];
}

export function photoQuestions({ store }: Ctx): Question[] {
  return [
    {
      group: "photo",
      kind: "a photo's eight hashes among all",
      async once(round) {
        const hashes = Object.fromEntries(
          ORIENTATIONS.map((orientation, at) => [orientation, pdqFromBytes(inventHash(-1 - round * 8 - at))]),
        ) as OrientationHashes;
        return (await openHashIndex(store)).search(hashes, NEAR);
      },
    },
    { group: "known", kind: "how many photos are known", once: () => countKnown(store) },
  ];
}

const ELSEWHERE = { name: "Leeds", country: "GB", lat: 53.8, lng: -1.55 };
const DAY_MS = 86_400_000;
const FORM = {
  treatment: "full_shave",
  ...Object.fromEntries([...DIMENSIONS, "overall"].map((name) => [name, "4"])),
  title: "Calm and careful work",
  body: "It healed lighter than I feared, and nobody sees it.",
  correctedElsewhere: "no",
  incentive: "none",
  declaration: "yes",
};
