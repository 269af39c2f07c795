import { findClinicById } from "#app/clinics/profile-repository.server.ts";
import { listTies } from "#app/moderation/conflict-repository.server.ts";
import { TIE_KINDS } from "#app/moderation/tie.ts";
import { type DeclaredTie, listDeclaredTies } from "#app/moderation/tie-repository.server.ts";
import { tieWords } from "#app/moderation/tie-words.ts";
import { dayOf } from "#app/platform/date.ts";
import { printDay } from "#app/platform/printed.ts";
import type { Db } from "#app/platform/store.server.ts";
import { tiesWords } from "#app/routes/moderation/ties-words.ts";

/** Somebody's own ties: those they declared, with how each stands, and those the site found, by clinic and in what way, never through whom. */
export async function readOwnTies(db: Db, accountId: string) {
  const declared = await listDeclaredTies(db, accountId);
  const found = (await listTies(db, accountId)).filter((tie) => tie.kind !== "declared");
  const clinicIds = [...new Set(found.map((tie) => tie.clinicId))];
  const clinics = await Promise.all(clinicIds.map((id) => findClinicById(db, id)));
  return {
    declared: declared.map((tie) => ({
      id: tie.id,
      clinic: tie.clinicName,
      href: `/clinics/${tie.slug}`,
      nature: tieWords().natures[tie.nature],
      since: printDay(dayOf(tie.declaredAt)),
      standing: standingWords(tie),
      mayAsk: mayAskEnd(tie),
    })),
    found: clinics.flatMap((clinic) => {
      if (clinic === null) return [];
      const kinds = TIE_KINDS.filter((kind) => found.some((tie) => tie.clinicId === clinic.id && tie.kind === kind));
      return [{ clinic: clinic.name, href: `/clinics/${clinic.slug}`, reasons: kinds.map((kind) => tieWords().reasons[kind]) }];
    }),
  };
}
export type OwnTies = Awaited<ReturnType<typeof readOwnTies>>;

export const mayAskEnd = (tie: DeclaredTie): boolean => tie.endsAt === null && (tie.endAskedAt === null || tie.endAnsweredAt !== null);

export function standingWords({ endsAt, endAskedAt, endAnsweredAt }: Pick<DeclaredTie, "endsAt" | "endAskedAt" | "endAnsweredAt">): string {
  const say = tiesWords();
  if (endsAt !== null) return say.countsUntil(printDay(dayOf(endsAt)));
  if (endAskedAt === null) return say.counts;
  if (endAnsweredAt === null) return say.endAsked(printDay(dayOf(endAskedAt)));
  return say.endDeclined(printDay(dayOf(endAnsweredAt)));
}
