import { countryName } from "#app/clinics/country.ts";
import type { ListedScore } from "#app/components/score-view.ts";
import { MOST_COMPARED, MOST_SHORTLISTED, moved, without } from "#app/directory/clinic-list.ts";
import { noteMark } from "#app/directory/keep-shortlist.server.ts";
import { findAlert, listCards, listEntries, type ShortlistCard } from "#app/directory/shortlist-repository.server.ts";
import type { Db } from "#app/platform/store.server.ts";
import { findMore } from "#app/routes/compare/compare-view.server.ts";
import { shortlistViewWords } from "#app/routes/shortlist/shortlist-view-words.ts";
import type { Band } from "#app/trust/trust-score.ts";

export interface EntryView {
  slug: string;
  name: string;
  place: string;
  score: ListedScore | null;
  level: string;
  reviews: string;
  /** Of an account's list; null: the browser keeps notes, or nobody does. */
  note: string | null;
  /** Names the note as it stands now. */
  was: string;
  /** Lists in which it is one place up, one down, or gone: comma-separated, null at the ends. */
  up: string | null;
  down: string | null;
  gone: string;
}

/** The list an address carries, or that of an account; "empty": the browser may have one. */
export async function shortlistView(db: Db, accountId: string | null, named: readonly string[], words: string) {
  const mode = named.length > 0 ? ("address" as const) : accountId === null ? ("empty" as const) : ("account" as const);
  const own = accountId === null ? [] : await listEntries(db, accountId);
  const order = mode === "address" ? named : own.map(({ slug }) => slug);
  const cards = new Map((await listCards(db, order)).map((card) => [card.slug, card]));
  const slugs = order.filter((slug) => cards.has(slug));
  const notes = new Map(mode === "account" ? own.map(({ slug, note }) => [slug, note]) : []);
  const entries = slugs.flatMap((slug) => {
    const card = cards.get(slug);
    return card ? toEntry(card, slugs, notes.get(slug) ?? null) : [];
  });
  const alert = accountId === null ? null : await findAlert(db, accountId);
  return {
    mode,
    signedIn: accountId !== null,
    slugs,
    entries,
    missing: order.filter((slug) => !cards.has(slug)),
    /** Clinics of the address that the account's list has not. */
    fresh: mode === "address" && accountId !== null ? slugs.filter((slug) => !own.some((one) => one.slug === slug)) : [],
    alerts: alert !== null && alert.stoppedAt === null,
    compared: slugs.slice(0, MOST_COMPARED),
    room: MOST_SHORTLISTED - slugs.length,
    words,
    found: mode === "account" ? await findMore(db, words, [], "/shortlist", slugs) : await findMore(db, words, slugs, "/shortlist"),
  };
}

function toEntry(card: ShortlistCard, slugs: readonly string[], note: string | null): EntryView {
  const say = shortlistViewWords();
  const { slug, band, low, high } = card;
  const place = slugs.indexOf(slug);
  return {
    slug,
    name: card.name,
    place: card.city === null ? say.placeNotProvided : `${card.city}${card.country === null ? "" : `, ${countryName(card.country)}`}`,
    score:
      band === null || low === null || high === null
        ? null
        : { score: card.score, low, high, band: band as Band, deduction: card.deduction ?? 0 },
    level: card.evidenceLevel === null ? say.nothingCheckedYet : say.evidenceLevel(Math.round(card.evidenceLevel)),
    reviews: reviewWords(card),
    note,
    was: noteMark(note ?? ""),
    up: place === 0 ? null : moved(slugs, slug, -1).join(","),
    down: place === slugs.length - 1 ? null : moved(slugs, slug, 1).join(","),
    gone: without(slugs, slug).join(","),
  };
}

function reviewWords({ reviewCount, verifiedReviewCount }: ShortlistCard): string {
  const say = shortlistViewWords();
  if (reviewCount === null || reviewCount === 0) return say.noReviewYet;
  return say.reviewsVerified(reviewCount, verifiedReviewCount ?? 0);
}
