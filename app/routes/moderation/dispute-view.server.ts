import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { ComparedPhoto, WithheldPicture } from "#app/components/photo-compare.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { listDisputeDecisions } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { accusedPhotos, type DisputedPhoto, type DisputeState } from "#app/moderation/dispute.ts";
import {
  clinicIdsOf,
  type Dispute,
  type DisputePhoto,
  listDisputePhotos,
  listProposals,
  listStatements,
} from "#app/moderation/dispute-repository.server.ts";
import { isPartys } from "#app/moderation/make-statement.server.ts";
import { listEvents } from "#app/platform/event-log.server.ts";
import type { Party } from "#app/platform/job.ts";
import { printCount, printDay, printList, printPoints, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { MATCH_DISTANCE } from "#app/provenance/hash-index.ts";
import { PDQ_BITS } from "#app/provenance/pdq.ts";
import { isShown } from "#app/provenance/photo-purpose.ts";
import { listMatchesOf, listPhotosById, listSizesOfPhotos, type Match } from "#app/provenance/photo-repository.server.ts";
import { transformWords } from "#app/provenance/transform.ts";
import { bandText, type PhotoState } from "#app/provenance/verdict.ts";
import { type BroughtView, readBrought } from "#app/routes/moderation/brought-view.server.ts";
import { toPhotoView } from "#app/routes/photos/photo-view.ts";
import { TS1 } from "#app/trust/ruleset.ts";

/** A dispute as its pages show it, to moderators and to the clinics in it. No person is named: who acts is told by role. */
export interface DisputeView {
  id: string;
  state: DisputeState;
  openedOn: string;
  title: string;
  /** The flood brake is on. */
  braked: boolean;
  pairs: PairView[];
  photos: DisputePhotoView[];
  brought: BroughtView[];
  statements: { id: string; clinic: string; on: string; body: string }[];
  history: { id: string; on: string; what: string }[];
  decisions: { id: string; label: string; clinic: string }[];
}

export interface PairView {
  id: string;
  left: ComparedPhoto;
  right: ComparedPhoto;
  likeness: string;
  transform: string;
  facts: { term: string; value: string; note?: string }[];
}

/** Who reads the page: moderators see every photo, a party not those that another only protects. */
export type DisputeReader = "moderator" | Party;

export interface DisputePhotoView {
  id: string;
  /** The reader's own. */
  own: boolean;
  clinic: string;
  /** Null: a client holds it. */
  clinicHref: string | null;
  firstSeen: string;
  state: PhotoState;
  takenOn: string | null;
  view: PhotoView | WithheldPicture;
}

export async function readDispute(db: Db, dispute: Dispute, reader: DisputeReader): Promise<DisputeView> {
  const members = await listDisputePhotos(db, dispute.id);
  const clinics = await readClinics(db, members);
  const name = (clinicId: number) => clinics.get(clinicId)?.name ?? "A clinic";
  const photos = await readPhotos(db, members, clinics, reader);
  return {
    id: dispute.id,
    state: dispute.state,
    braked: dispute.brakedAt !== null,
    openedOn: printTime(dispute.openedAt),
    title: printList(titleNames(members, clinics)),
    pairs: toPairs(photos, await readMatches(db, members)),
    photos,
    brought: await readBrought(db, photos, reader),
    statements: (await listStatements(db, dispute.id)).map(({ id, clinicId, createdAt, body }) => ({
      id,
      clinic: clinicId === null ? "A client" : name(clinicId),
      on: printTime(createdAt),
      body,
    })),
    history: await readHistory(db, dispute.id, name),
    decisions: (await listDisputeDecisions(db, dispute.id)).map(({ id, clinicId, rule }) => ({
      id,
      label: ruleText(rule).label,
      clinic: name(clinicId),
    })),
  };
}

/** What a finding of theft would take off, for each photo that could be held to be the original. */
export function toConsequences(members: readonly DisputedPhoto[], photos: readonly DisputePhotoView[]) {
  const clinicOf = new Map(photos.map((photo) => [photo.id, photo.clinic]));
  return members.map((original) => {
    const accused = accusedPhotos(members, original.id);
    const clinicIds = [...new Set(accused.map((photo) => photo.clinicId))];
    return {
      originalId: original.id,
      losses: clinicIds.map((clinicId) => {
        const own = accused.filter((photo) => photo.clinicId === clinicId);
        const { first, further } = TS1.deduction.stolen_photo;
        const points = printPoints(-10 * (first + further * (own.length - 1)));
        return `${clinicOf.get(own[0]?.id ?? "")}: ${points} points for ${printCount(own.length, "photo")}`;
      }),
    };
  });
}

type NamedClinic = { name: string; slug: string };

async function readClinics(db: Db, members: readonly DisputePhoto[]): Promise<Map<number, NamedClinic>> {
  const clinics = new Map<number, NamedClinic>();
  for (const id of clinicIdsOf(members)) {
    const clinic = await findClinicById(db, id);
    if (clinic) clinics.set(id, { name: clinic.name, slug: clinic.slug });
  }
  return clinics;
}

/** Names for a title; of many only the first. */
const TITLE_NAMES = 4;

function titleNames(members: readonly DisputePhoto[], clinics: Map<number, NamedClinic>): string[] {
  const names = [...clinics.values()].map((clinic) => clinic.name);
  if (members.some((photo) => photo.clinicId === null)) names.push("a client");
  return names.length <= TITLE_NAMES + 1 ? names : [...names.slice(0, TITLE_NAMES), `${names.length - TITLE_NAMES} others`];
}

async function readPhotos(
  db: Db,
  members: readonly DisputePhoto[],
  clinics: Map<number, NamedClinic>,
  reader: DisputeReader,
): Promise<DisputePhotoView[]> {
  const rows = await listPhotosById(
    db,
    members.map((photo) => photo.id),
  );
  const sizes = await listSizesOfPhotos(
    db,
    members.map((photo) => photo.id),
  );
  return members.flatMap((member) => {
    const row = rows.find((photo) => photo.id === member.id);
    const clinic = member.clinicId === null ? null : clinics.get(member.clinicId);
    if (!row || clinic === undefined) return [];
    const own = reader !== "moderator" && isPartys(member, reader);
    const visible = reader === "moderator" || own || isShown(member.purpose);
    const view = toPhotoView(
      row,
      sizes.filter((size) => size.photoId === member.id),
    );
    return {
      id: member.id,
      own,
      clinic: clinic?.name ?? "A client",
      clinicHref: clinic && `/clinics/${clinic.slug}`,
      firstSeen: printTime(member.createdAt),
      state: member.state,
      takenOn: row.takenOn && printDay(row.takenOn),
      view:
        visible && view
          ? view
          : { id: member.id, withheld: withheldWords(visible, row.originalKept), width: row.width, height: row.height },
    };
  });
}

function withheldWords(visible: boolean, originalKept: boolean): string {
  if (!originalKept) return "Only fingerprints of this photo are kept here, so there is nothing to show.";
  return visible
    ? "This photo can no longer be shown."
    : "Its owner only protects this photo. It is shown to moderators and to nobody else.";
}

async function readMatches(db: Db, members: readonly DisputePhoto[]): Promise<Match[]> {
  const ids = new Set(members.map((photo) => photo.id));
  const found = new Map<string, Match>();
  for (const id of ids) {
    for (const match of await listMatchesOf(db, id)) {
      if (ids.has(match.photoId) && ids.has(match.matchedPhotoId)) found.set(match.id, match);
    }
  }
  const place = (photoId: string) => members.findIndex((photo) => photo.id === photoId);
  return connecting(
    [...found.values()].toSorted(
      (a, b) => a.foundAt.getTime() - b.foundAt.getTime() || place(a.matchedPhotoId) - place(b.matchedPhotoId) || (a.id < b.id ? -1 : 1),
    ),
  );
}

/** Of copies that all match each other only as many pairs as it takes to see how each came to be in the dispute. */
function connecting(matches: readonly Match[]): Match[] {
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string) => groups.get(id) ?? new Set([id]);
  return matches.filter(({ photoId, matchedPhotoId }) => {
    const [one, other] = [groupOf(matchedPhotoId), groupOf(photoId)];
    if (one.has(photoId)) return false;
    const both = new Set([...one, ...other]);
    for (const id of both) groups.set(id, both);
    return true;
  });
}

/** Known photo left, later photo right. Photos that a report brought together have no match of the software: the first two are shown. */
function toPairs(photos: readonly DisputePhotoView[], matches: readonly Match[]): PairView[] {
  const side = (id: string): ComparedPhoto | null => {
    const photo = photos.find((one) => one.id === id);
    if (!photo) return null;
    return { photo: photo.view, clinicName: photo.clinic, clinicHref: photo.clinicHref, when: `First seen here ${photo.firstSeen}` };
  };
  const pairs = matches.flatMap((match) => {
    const [left, right] = [side(match.matchedPhotoId), side(match.photoId)];
    if (!left || !right) return [];
    const transform = transformWords(match.transform);
    const band = bandText(match.band);
    return {
      id: match.id,
      left: { ...left, region: match.regions.known },
      right: { ...right, region: match.regions.searched },
      likeness: band.label.toLowerCase(),
      transform,
      facts: [
        { term: "Likeness", value: band.label, note: band.means },
        {
          term: "Fingerprints",
          value: `${match.distance} of ${PDQ_BITS} bits differ`,
          note: `${MATCH_DISTANCE} or fewer is a match of the whole picture. Two unrelated photos differ in about ${PDQ_BITS / 2}.`,
        },
        ...(match.inliers === null ? [] : [{ term: "Points in common", value: pointsWords(match.inliers, match.cells ?? 0) }]),
        { term: "How they differ", value: `Compared with the known photo, it is ${transform}.` },
        { term: "Found by software", value: printTime(match.foundAt) },
      ],
    };
  });
  if (pairs.length > 0) return pairs;
  const [left, right] = photos.map((photo) => side(photo.id));
  return left && right
    ? [
        {
          id: "reported",
          left,
          right,
          likeness: "seen by a reader",
          transform: "not compared by software",
          facts: [{ term: "Found by", value: "A reader’s report", note: "The software had found no match between these photos." }],
        },
      ]
    : [];
}

const pointsWords = (inliers: number, cells: number) =>
  `${printCount(inliers, "point")} of both pictures lie on each other, in ${printCount(cells, "place")} apart from each other`;

async function readHistory(db: Db, disputeId: string, clinicName: (id: number) => string): Promise<DisputeView["history"]> {
  const declined = (await listProposals(db, disputeId)).filter((proposal) => proposal.answer === "declined");
  return (await listEvents(db, "dispute", disputeId)).map(({ at, action, actorId, detail }, index) => ({
    id: `${index}`,
    on: printTime(at),
    what: historyWords(action, actorId, detail, {
      clinicName,
      reasons: declined.find((proposal) => proposal.id === detail.proposalId)?.answerReasons ?? null,
    }),
  }));
}

function historyWords(
  action: string,
  actorId: string | null,
  detail: Record<string, string | number | boolean | null>,
  known: { clinicName: (id: number) => string; reasons: string | null },
): string {
  const proposed = detail.outcome === "stolen" ? "that a photo is stolen" : "that nothing is wrong";
  switch (action) {
    case "dispute.opened":
      return actorId === null ? "Opened after a match by software" : "Opened by a moderator after a reader’s report";
    case "dispute.photo_joined":
      return "A photo joined the dispute";
    case "dispute.braked":
      return "Stopped by the flood brake: too many clinics have this photo";
    case "dispute.released":
      return "A moderator released the flood brake, and all parties were told";
    case "dispute.ended_as_stock":
      return "A moderator found that this picture is handed out to many: it went to the stock, and every photo was cleared";
    case "dispute.merged":
      return "Became part of another dispute";
    case "dispute.statement_made":
      return `${detail.clinicId === null ? "A client" : known.clinicName(Number(detail.clinicId))} made a statement`;
    case "dispute.proposed":
      return `A moderator proposed ${proposed}: ${ruleText(String(detail.rule)).label}`;
    case "dispute.declined":
      return `A second person did not agree${known.reasons === null ? "" : `: ${known.reasons}`}`;
    case "dispute.decided":
      return "A second person confirmed, and the decision was published";
    default:
      return action;
  }
}
