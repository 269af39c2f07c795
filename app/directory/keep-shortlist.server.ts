import type { Viewer } from "#app/accounts/role.ts";
import { MOST_SHORTLISTED, moved } from "#app/directory/clinic-list.ts";
import { readClinicState } from "#app/directory/read-clinic-state.server.ts";
import { bothNotes, mergeShortlists, type ShortlistChange, type ShortlistItem } from "#app/directory/shortlist.ts";
import { startAlerts, stopAlerts } from "#app/directory/shortlist-alerts.server.ts";
import { shortlistKeptWords } from "#app/directory/shortlist-kept-words.ts";
import { findAlert, listCards, listEntries, replaceEntries } from "#app/directory/shortlist-repository.server.ts";
import type { Ctx } from "#app/platform/context.server.ts";
import { sha256 } from "#app/platform/id.server.ts";
import type { Db } from "#app/platform/store.server.ts";

export type KeptShortlist = { ok: true } | { ok: false; status: 404 | 409 | 422; errors: Record<string, string> };

/** One change of somebody's own shortlist, whole or not at all. What a list already is, it becomes without complaint: a button pressed twice does no harm. */
export async function keepShortlist(ctx: Ctx, viewer: Viewer, change: ShortlistChange): Promise<KeptShortlist> {
  const say = shortlistKeptWords();
  const now = ctx.now();
  if (change.intent === "alerts_off") return ctx.store.write((tx) => stopAlerts(tx, viewer.id, now));
  return ctx.store.write(async (tx) => {
    if (change.intent === "alerts_on") return startAlerts(ctx, tx, viewer.id, now);
    const entries = await listEntries(tx, viewer.id);
    const items = changed(entries, change);
    if (items === "too long together") {
      const message = say.noteChangedElsewhere;
      return { ok: false, status: 409, errors: { form: message } };
    }
    if (items === null) return { ok: false, status: 404, errors: { form: say.notOnIt } };
    if (items.length > MOST_SHORTLISTED) {
      const message = say.full(MOST_SHORTLISTED);
      return { ok: false, status: 422, errors: { form: message } };
    }
    const known = new Map(entries.map((entry) => [entry.slug, entry]));
    const fresh = items.filter(({ slug }) => !known.has(slug)).map(({ slug }) => slug);
    const ids = new Map((await listCards(tx, fresh)).map(({ slug, clinicId }) => [slug, clinicId]));
    if (change.intent === "add" && ids.size < fresh.length) {
      return { ok: false, status: 404, errors: { form: say.noPage } };
    }
    const heardOf = async (clinicId: number) => ((await isAlerted(tx, viewer.id)) ? readClinicState(tx, clinicId, now) : null);
    const rows: Parameters<typeof replaceEntries>[2][number][] = [];
    for (const { slug, note } of items) {
      const entry = known.get(slug);
      const clinicId = entry?.clinicId ?? ids.get(slug);
      // A clinic that a browser kept and that has no page any more goes without a word.
      if (clinicId !== undefined) rows.push({ clinicId, note, heard: entry ? entry.heard : await heardOf(clinicId) });
    }
    await replaceEntries(tx, viewer.id, rows, now);
    return { ok: true };
  });
}

const isAlerted = async (db: Db, accountId: string) => (await findAlert(db, accountId))?.stoppedAt === null;

/** By which a page tells which note it opened with. */
export const noteMark = (note: string): string => sha256(note).slice(0, 32);

/** The list after the change; null: it is about a clinic that is not on it. A note that another tab has changed since this one opened it keeps both texts. */
function changed(
  entries: readonly ShortlistItem[],
  { intent, clinic = "", note = "", was, kept = [] }: ShortlistChange,
): ShortlistItem[] | "too long together" | null {
  const items = entries.map(({ slug, note: own }) => ({ slug, note: own }));
  if (intent === "merge") return mergeShortlists(items, kept);
  const has = items.some(({ slug }) => slug === clinic);
  if (intent === "add") return has ? items : [...items, { slug: clinic, note }];
  if (intent === "remove") return items.filter(({ slug }) => slug !== clinic);
  if (!has) return null;
  if (intent === "note") {
    const stored = items.find(({ slug }) => slug === clinic)?.note ?? "";
    const text = was === undefined || was === noteMark(stored) ? note : bothNotes(stored, note);
    return text === null ? "too long together" : items.map((item) => (item.slug === clinic ? { ...item, note: text } : item));
  }
  const order = moved(
    items.map(({ slug }) => slug),
    clinic,
    intent === "up" ? -1 : 1,
  );
  return order.flatMap((slug) => items.find((item) => item.slug === slug) ?? []);
}
