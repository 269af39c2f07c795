import type { TagTone } from "#app/components/tag.tsx";
import type { Day } from "#app/platform/date.ts";
import { printNumber } from "#app/platform/printed.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import type { Engaged } from "#app/practitioners/practitioner-repository.server.ts";
import { practitionersViewWords } from "#app/routes/manage/practitioners-view-words.ts";
import { periodWords } from "#app/routes/practitioners/practitioner-view.ts";

export function stateOf({ engagement }: Engaged, asOf: Day): { state: string; tone: TagTone } {
  const say = practitionersViewWords();
  if (engagement.state === "asked") return { state: say.asked, tone: "doubt" };
  if (engagement.state === "declined") return { state: say.notConfirmed, tone: "plain" };
  return isPresent(engagement, asOf) ? { state: say.worksHere, tone: "evidenced" } : { state: say.workedHere, tone: "plain" };
}

/** Those who are here now first, then those asked, then history. */
export function toTimes(named: readonly Engaged[], asOf: Day) {
  const place = (one: Engaged) =>
    isPresent(one.engagement, asOf) ? 0 : one.engagement.state === "asked" ? 1 : one.engagement.state === "confirmed" ? 2 : 3;
  return named
    .toSorted((a, b) => place(a) - place(b))
    .map((one) => ({
      id: one.engagement.id,
      slug: one.practitioner.slug,
      name: one.practitioner.name,
      role: one.engagement.role,
      when: periodWords(one.engagement.startedOn, one.engagement.endedOn),
      share: one.engagement.share === null ? null : `${printNumber(Math.round(one.engagement.share * 100))} %`,
      ...stateOf(one, asOf),
    }));
}
