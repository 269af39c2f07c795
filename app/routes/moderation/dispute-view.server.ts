import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import type { WithheldPicture } from "#app/components/photo-compare.tsx";
import type { PhotoView } from "#app/components/photo-figure.tsx";
import { listDisputeDecisions } from "#app/moderation/decision-repository.server.ts";
import { ruleText } from "#app/moderation/decision-rule.ts";
import { accusedPhotos, type DisputedPhoto, type DisputeState } from "#app/moderation/dispute.ts";
import {
  clinicIdsOf,
  type Dispute,
  type DisputePhoto,
  listDisputePhotos,
  listStatements,
} from "#app/moderation/dispute-repository.server.ts";
import { isPartys } from "#app/moderation/make-statement.server.ts";
import type { Party } from "#app/platform/job.ts";
import { printDay, printList, printPoints, printTime } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { isShown } from "#app/provenance/photo-purpose.ts";
import { listPhotosById, listSizesOfPhotos } from "#app/provenance/photo-repository.server.ts";
import type { PhotoState } from "#app/provenance/verdict.ts";
import { type BroughtView, readBrought } from "#app/routes/moderation/brought-view.server.ts";
import { readHistory } from "#app/routes/moderation/dispute-history.server.ts";
import { type PairView, readMatches, toPairs } from "#app/routes/moderation/dispute-pairs.server.ts";
import { disputeViewWords } from "#app/routes/moderation/dispute-view-words.ts";
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
  const say = disputeViewWords();
  const members = await listDisputePhotos(db, dispute.id);
  const clinics = await readClinics(db, members);
  const name = (clinicId: number) => clinics.get(clinicId)?.name ?? say.unknownClinic;
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
      clinic: clinicId === null ? say.client : name(clinicId),
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
        return disputeViewWords().losses(String(clinicOf.get(own[0]?.id ?? "")), points, own.length);
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
  const say = disputeViewWords();
  const names = [...clinics.values()].map((clinic) => clinic.name);
  if (members.some((photo) => photo.clinicId === null)) names.push(say.oneClient);
  return names.length <= TITLE_NAMES + 1 ? names : [...names.slice(0, TITLE_NAMES), say.furtherOnes(names.length - TITLE_NAMES)];
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
      clinic: clinic?.name ?? disputeViewWords().client,
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
  const say = disputeViewWords();
  if (!originalKept) return say.onlyFingerprintsKept;
  return visible ? say.noLongerShown : say.onlyProtected;
}
