import type { TagTone } from "#app/components/tag.tsx";
import type { Day } from "#app/platform/date.ts";
import { printNumber } from "#app/platform/printed.ts";
import { isPresent } from "#app/practitioners/engagement.ts";
import type { Engaged } from "#app/practitioners/practitioner-repository.server.ts";
import { periodWords } from "#app/routes/practitioners/practitioner-view.ts";

export function stateOf({ engagement }: Engaged, asOf: Day): { state: string; tone: TagTone } {
  if (engagement.state === "asked") return { state: "asked, has not answered", tone: "doubt" };
  if (engagement.state === "declined") return { state: "not confirmed", tone: "plain" };
  return isPresent(engagement, asOf) ? { state: "works here", tone: "evidenced" } : { state: "worked here", tone: "plain" };
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
