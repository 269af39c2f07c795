import { type QueueKind, riskOf } from "#app/moderation/queue.ts";

/** Something that waits for a person, as the tables it is about say it at this moment. */
export interface Matter {
  kind: QueueKind;
  /** The id of the report, dispute, document and so on. */
  id: string;
  /** What it is about: the clinics' names, or a clinic's. */
  title: string;
  detail: string;
  /** The clinic it is first about first. */
  clinicIds: number[];
  since: Date;
  /** Accounts that took part in it, so that somebody else has to answer. */
  participants: string[];
  /** Of a report, or what makes a document pressing. */
  reason?: string;
  /** The law or a promise sets a time until which a person has to act. */
  dueAt?: Date;
  /** A party is heard first. */
  waitsUntil?: Date;
  /** How much it moves. Default: 1. */
  effect?: Effect;
}

/** How much a matter moves: 1 one clinic or hardly a point, 2 a few, 3 many, 4 a great deal. */
export type Effect = 1 | 2 | 3 | 4;

/** Clinics in one cluster of photos: most have two. */
export const effectOfClinics = (clinics: number): Effect => (clinics <= 2 ? 1 : clinics <= 5 ? 2 : clinics <= 20 ? 3 : 4);

/** Points of a score that would change, in either direction. */
export function effectOfPoints(points: number): Effect {
  const size = Math.abs(points);
  return size < 2 ? 1 : size < 5 ? 2 : size < 10 ? 3 : 4;
}

/** Every product of a risk and an effect: matters of one weight age alike, so each is one line in the order of age. */
export const WEIGHTS = [1, 2, 3, 4, 6, 8, 9, 12, 16] as const;

/** Risk times effect. */
export const weightOf = (matter: Pick<Matter, "kind" | "reason" | "effect">): number => riskOf(matter) * (matter.effect ?? 1);

const DAY_MS = 86_400_000;

/** A matter due within this time comes before all that is not. */
export const DUE_SOON_MS = DAY_MS;

/** In the order in which they stand: what is due, what can be decided, and what waits until a party was heard. */
export const STANDINGS = ["due", "ready", "waiting"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a place in the queue is worked out from. */
export interface Placed {
  id: number;
  weight: number;
  since: Date;
  dueAt: Date | null;
  waitsUntil: Date | null;
}

export interface Place {
  standing: Standing;
  /** Lower comes first. Milliseconds: the time that is due or waited for; of a ready matter weight x (age + one day), negative. */
  rank: number;
  id: number;
}

/** Risk times effect times age: what waits long overtakes what is grave, and a new grave matter starts ahead. */
export function placeOf({ id, weight, since, dueAt, waitsUntil }: Placed, asOf: Date): Place {
  const now = asOf.getTime();
  if (dueAt !== null && dueAt.getTime() <= now + DUE_SOON_MS) return { standing: "due", rank: dueAt.getTime(), id };
  if (waitsUntil !== null && waitsUntil.getTime() > now) return { standing: "waiting", rank: waitsUntil.getTime(), id };
  return { standing: "ready", rank: -weight * (DAY_MS + now - since.getTime()), id };
}

export const comparePlaces = (a: Place, b: Place): number =>
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || a.rank - b.rank || a.id - b.id;

/** Where the line of one weight goes on after a place: with matters begun after `since`, or then and with an id above `id`. */
export function lineAfter(weight: number, after: Place, asOf: Date): { since: number; id: number } {
  const since = DAY_MS + asOf.getTime() + after.rank / weight;
  return after.rank % weight === 0 ? { since, id: after.id } : { since: Math.floor(since), id: Number.MAX_SAFE_INTEGER };
}

/** A page that goes on where another ended, as it was at one time: pages of one walk neither repeat nor leave out a matter. */
export interface QueueCursor {
  asOf: Date;
  after: Place;
}

export const printCursor = ({ asOf, after }: QueueCursor): string => [asOf.getTime(), after.standing, after.rank, after.id].join("_");

/** Null: not a cursor of ours. */
export function readCursor(text: string): QueueCursor | null {
  const [, asOf, standing, rank, id] = /^(\d{1,14})_(due|ready|waiting)_(-?\d{1,15})_(\d{1,15})$/.exec(text) ?? [];
  if (asOf === undefined) return null;
  return { asOf: new Date(Number(asOf)), after: { standing: standing as Standing, rank: Number(rank), id: Number(id) } };
}

/** How long whoever took a matter has it to themselves, from the last thing they did in it. */
export const CLAIM_MS = 15 * 60_000;
